package eu.vigie.contact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact as somebody writes it down; null where nothing was said.
 *
 * @param happenedAt when it was had, which may lie long before it is written down
 * @param who with whom, in the writer's words: a name, an office, a number
 * @param content what was said, in the writer's words; of a mail its text
 * @param evidence numbers of pieces of evidence of the same case that belong to it; at most {@link Contacts#MOST_EVIDENCE}
 */
public record NewContact(
        @Nullable ThirdParty party,
        @Nullable Channel channel,
        @Nullable Direction direction,
        @Nullable Instant happenedAt,
        @Nullable String who,
        @Nullable String content,
        List<Long> evidence) {

    public NewContact {
        evidence = evidence.stream().distinct().toList();
    }
}
