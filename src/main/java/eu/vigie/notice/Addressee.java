package eu.vigie.notice;

import java.util.Locale;
import java.util.Map;

/**
 * One letter's recipient.
 *
 * @param recipient the customer's id, the person's id, or the user name
 * @param part what tells this mailbox of the recipient from the others, for the Message-ID: a role or nothing
 * @param own what the vocabulary has beyond the case's
 */
record Addressee(String recipient, String part, String address, Locale locale, Map<String, Object> own) {}
