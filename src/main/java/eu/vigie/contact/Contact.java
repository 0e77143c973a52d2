package eu.vigie.contact;

import java.time.Instant;
import java.util.List;

/**
 * A contact as it is on record; it is never changed.
 *
 * @param happenedAt when it was had
 * @param recordedAt when it was written down here
 * @param evidence numbers of pieces of evidence of the case that belong to it
 */
public record Contact(
        long id,
        String breach,
        ThirdParty party,
        Channel channel,
        Direction direction,
        Instant happenedAt,
        String who,
        String content,
        List<Long> evidence,
        String recordedBy,
        Instant recordedAt) {

    public Contact {
        evidence = List.copyOf(evidence);
    }

    Contact numbered(long number) {
        return new Contact(
                number, breach, party, channel, direction, happenedAt, who, content, evidence, recordedBy, recordedAt);
    }

    Contact with(List<Long> belonging) {
        return new Contact(
                id, breach, party, channel, direction, happenedAt, who, content, belonging, recordedBy, recordedAt);
    }
}
