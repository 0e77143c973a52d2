package eu.vigie.document;

import java.util.Locale;

/** A letter, written: one line of subject, and the same body as text and as sanitised HTML. */
public record Letter(Locale locale, String subject, String text, String html) {}
