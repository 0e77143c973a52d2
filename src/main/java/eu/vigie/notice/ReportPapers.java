package eu.vigie.notice;

import java.util.Locale;
import java.util.Optional;

/**
 * Reports that customers asked for (RFO) on paper: word for word the letter, so that it states what the letter states. PDF/A-2a and
 * PDF/UA; the same letter is the same bytes. An exercise's is marked on each page.
 */
public interface ReportPapers {

    /** A report in the language of its reader. */
    record Paper(String breach, Locale locale, byte[] pdf) {}

    /** As the holder of that link got it; empty if the link is none of ours, or its letter is no report. */
    Optional<Paper> behind(String token);

    /** As it went, or as a second person is asked to approve it. Refused for a letter that is no report or not finished. */
    Paper of(long notice);
}
