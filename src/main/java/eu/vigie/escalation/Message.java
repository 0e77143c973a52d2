package eu.vigie.escalation;

import eu.vigie.breach.Breach;
import eu.vigie.identity.Person;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that a person is told at once.
 *
 * @param about never empty, the most pressing case first
 */
record Message(Person person, Messages.Reader reader, List<About> about, List<Messages.Waiting> waiting) {

    /**
     * What one case has to say.
     *
     * @param lines never empty
     * @param insteadOf who was called before and has not answered
     */
    record About(Breach breach, List<Line> lines, List<String> insteadOf) {

        /** The limit that comes first. */
        Line pressing() {
            return lines.stream()
                    .min(Comparator.comparing(line -> line.owed().limit()))
                    .orElseThrow();
        }
    }

    Message {
        about = about.stream()
                .sorted(Comparator.comparing(
                        (About one) -> one.pressing().owed().limit()))
                .toList();
    }

    /** The most pressing case: the letter is kept among its letters. */
    Breach leading() {
        return about.get(0).breach();
    }

    Stream<Line> lines() {
        return about.stream().flatMap(one -> one.lines().stream());
    }

    int percent() {
        return lines().mapToInt(Line::percent).max().orElse(0);
    }

    Set<Medium> media() {
        var media = EnumSet.noneOf(Medium.class);
        waiting.forEach(one -> media.addAll(one.media()));
        return media;
    }

    /** True when a telephone is to ring for something else than calls that only their letter is written again for. */
    boolean rings(Set<Long> again) {
        return waiting.stream().anyMatch(one -> one.media().contains(Medium.WEBHOOK) && !again.contains(one.call()));
    }

    boolean wantsAnswer() {
        return waiting.stream().anyMatch(Messages.Waiting::wantsAnswer);
    }
}
