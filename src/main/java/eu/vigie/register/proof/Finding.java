package eu.vigie.register.proof;

/**
 * Something in a package that is not as it was written.
 *
 * @param place the file, or where in the archive
 * @param code what is wrong, key of its sentence
 */
record Finding(String place, String code) {}
