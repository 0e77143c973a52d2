package eu.vigie.delivery;

import java.time.Instant;
import java.util.List;

/** A claimed row with all that is needed to send it. */
record Parcel(
        long id,
        String owner,
        String recipient,
        String address,
        String messageId,
        boolean captureOnly,
        int attempts,
        Instant pursuedUntil,
        String locale,
        String subject,
        String text,
        String html,
        List<Attachment> attachments) {}
