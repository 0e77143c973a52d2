package eu.vigie.filing;

import eu.vigie.notice.Notice;

/** The letter to the persons, as it went or stands. */
record PersonsTold(Notice notice, String text) {}
