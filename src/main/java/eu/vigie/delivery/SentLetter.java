package eu.vigie.delivery;

import java.util.List;

/**
 * Contents of a letter, kept once however many people got the same.
 *
 * @param digest SHA-256 over owner, language, subject, text, HTML part and attachments
 * @param attachments name, media type and SHA-256 of each
 */
public record SentLetter(
        String digest, String locale, String subject, String text, String html, List<String> attachments) {

    public SentLetter {
        attachments = List.copyOf(attachments);
    }
}
