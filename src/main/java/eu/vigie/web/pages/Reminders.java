package eu.vigie.web.pages;

import eu.vigie.drill.Drills;
import eu.vigie.evidence.AwaitedHandOvers;
import eu.vigie.evidence.Verifications;
import eu.vigie.identity.CurrentActor;
import eu.vigie.rootcause.Measures;
import eu.vigie.signal.Backlog;
import eu.vigie.subscription.Subscriptions;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a person should know on coming in and has no clock in law: evidence, signals, measures, drills, machines gone deaf. */
@Component
class Reminders {

    private final Verifications verifications;
    private final AwaitedHandOvers handOvers;
    private final Measures measures;
    private final Drills drills;
    private final Subscriptions subscriptions;
    private final Backlog signals;
    private final Permission permission;
    private final CurrentActor current;
    private final Readers readers;

    Reminders(
            Verifications verifications,
            AwaitedHandOvers handOvers,
            Measures measures,
            Drills drills,
            Subscriptions subscriptions,
            Backlog signals,
            Permission permission,
            CurrentActor current,
            Readers readers) {
        this.verifications = verifications;
        this.handOvers = handOvers;
        this.measures = measures;
        this.drills = drills;
        this.subscriptions = subscriptions;
        this.signals = signals;
        this.permission = permission;
        this.current = current;
        this.readers = readers;
    }

    /** So many of each at most. */
    void add(Model model, int most) {
        String person = current.get().name();
        boolean readsEvidence = permission.has(Right.READ_EVIDENCE);
        boolean keepsSubscriptions = permission.has(Right.KEEP_SUBSCRIPTIONS);
        model.addAttribute("unverified", readsEvidence ? verifications.failed(most) : List.of());
        model.addAttribute("handOvers", readsEvidence ? handOvers.of(person, most) : List.of());
        boolean decidesSignals = permission.has(Right.TRIAGE_SIGNALS);
        model.addAttribute("backlog", decidesSignals ? signals.waiting().orElse(null) : null);
        model.addAttribute("paused", keepsSubscriptions ? subscriptions.paused() : List.of());
        model.addAttribute("measures", MeasureLine.of(measures.open(person, null, most), readers.present()));
        model.addAttribute("drilled", drills.of(person));
    }
}
