package eu.vigie.obligation;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.authority.Authorities;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.RoleMissing;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a person corrects which authorities are to be told of a case. */
@Component
public class AuthorityDesk {

    private static final List<Role> MAY_CORRECT = List.of(Role.PRIVACY_OFFICER, Role.DPO, Role.LEGAL);

    private final StagesOfCases stages;
    private final Authorities authorities;
    private final CompetentAuthorities competent;
    private final Corrections corrections;
    private final Reconciliation reconciliation;
    private final Book book;
    private final ApplicationEventPublisher events;

    AuthorityDesk(
            StagesOfCases stages,
            Authorities authorities,
            CompetentAuthorities competent,
            Corrections corrections,
            Reconciliation reconciliation,
            Book book,
            ApplicationEventPublisher events) {
        this.stages = stages;
        this.authorities = authorities;
        this.competent = competent;
        this.corrections = corrections;
        this.reconciliation = reconciliation;
        this.book = book;
        this.events = events;
    }

    /**
     * Adds an authority of the directory, or takes one out; the reason is mandatory. What was filed there stays filed. Refused
     * where nobody would be left to tell, that nobody is to be told being a decision of its own, and of a closed case.
     */
    @Transactional
    public void correct(String breach, String authority, boolean told, String reason, Actor actor) {
        if (!actor.hasOneOf(MAY_CORRECT))
            throw new RoleMissing(
                    String.join(", ", MAY_CORRECT.stream().map(Role::code).toList()));
        var known = stages.open(breach);
        if (authorities.find(authority, CompetentAuthorities.day(known)).isEmpty())
            throw new InvalidInput(Fault.of("authority", "unknown-authority", authority));
        if (reason.isBlank()) throw new InvalidInput(Fault.of("reason", "correction-reason"));
        var at = book.now();
        var said = new Corrections.Correction(authority, told, reason.strip());
        corrections.addAuthority(breach, said, actor.name(), at);
        if (competent.of(known).isEmpty()) throw new InvalidInput(Fault.of("competent", "last-authority", authority));
        events.publishEvent(new AuthorityCorrected(breach, authority, told, reason.strip(), actor, at));
        reconciliation.reconcile(breach, actor);
    }
}
