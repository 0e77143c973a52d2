package eu.vigie.breach;

import eu.vigie.actor.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is asked of us while a case runs: by customers, by the authority. A closed case is asked nothing: it is re-opened. */
public interface CaseRequests {

    /** A customer wants to know what happened. Refuses a customer that is not known and an empty reason. */
    CaseRequest askedByCustomer(String breach, String customer, String reason, Actor actor);

    /** The authority asks or orders. Refuses a receipt in the future, a due date before it, and an empty text. */
    CaseRequest askedByAuthority(String breach, AuthorityAsks asked, Actor actor);

    /** What was answered, once; {@code document} names the evidence that holds it. */
    CaseRequest answer(long id, Instant at, String answer, @Nullable Long document, Actor actor);

    CaseRequest get(long id);

    /** All of a case, oldest first. */
    List<CaseRequest> of(String breach);

    /** Those of these cases that are not answered yet. */
    List<CaseRequest> open(Collection<String> breaches);

    /** The first order of the authority to tell the persons concerned, answered or not: it goes on standing. */
    Optional<CaseRequest> orderToTellPersons(String breach);
}
