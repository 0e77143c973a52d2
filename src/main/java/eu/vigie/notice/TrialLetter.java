package eu.vigie.notice;

import eu.vigie.document.Letter;

/** How one recipient's letter would read. */
public record TrialLetter(String recipient, String address, Letter letter) {}
