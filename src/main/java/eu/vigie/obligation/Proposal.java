package eu.vigie.obligation;

import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.SamePerson;
import java.util.List;

/**
 * What a person said of a regime and a second person may have to approve.
 *
 * @param <T> the kind of it
 */
interface Proposal<T extends Proposal<T>> {

    long id();

    /** True while a second person is awaited. */
    boolean waits();

    /** True when both speak of the same. */
    boolean sameMatter(T other);

    /** Who said it. */
    String by();

    /** The one of that number for that second person. A later word on the same takes the place of one that waits. */
    static <T extends Proposal<T>> T waiting(List<T> all, long number, String what, String breach, String second) {
        var proposal = all.stream()
                .filter(one -> one.id() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound(what, breach + "/" + number));
        if (!awaited(all, number)) throw new RegimeConflict("nothing-waits", breach);
        if (proposal.by().equals(second)) throw new SamePerson(second);
        return proposal;
    }

    /** False once it was answered, or a later word on the same took its place: then no second person can answer it any more. */
    static <T extends Proposal<T>> boolean awaited(List<T> all, long number) {
        return all.stream().filter(one -> one.id() == number && one.waits()).anyMatch(one -> all.stream()
                .noneMatch(later -> later.id() > number && later.sameMatter(one)));
    }
}
