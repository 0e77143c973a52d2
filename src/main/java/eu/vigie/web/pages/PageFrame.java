package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.drill.Drills;
import eu.vigie.identity.CurrentActor;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What the frame of every page needs: who reads it, and of which case it is. */
@ControllerAdvice(basePackageClasses = PageFrame.class)
class PageFrame {
    private final Readers readers;
    private final CurrentActor current;
    private final Permission permission;
    private final Breaches breaches;
    private final Drills drills;
    private final boolean captured;

    PageFrame(
            Readers readers,
            CurrentActor current,
            Permission permission,
            Breaches breaches,
            Drills drills,
            @Value("${vigie.smtp.host:}") String host) {
        this.breaches = breaches;
        this.drills = drills;
        this.readers = readers;
        this.current = current;
        this.permission = permission;
        this.captured = host.isBlank();
    }

    @ModelAttribute("reader")
    Reader reader() {
        return readers.present();
    }

    /** The zones a form offers. */
    @ModelAttribute("zones")
    List<String> zones() {
        return Moments.zones(readers.present().zone());
    }

    @ModelAttribute("actor")
    Actor actor() {
        return current.get();
    }

    /** True when no mail leaves the machine. */
    @ModelAttribute("captured")
    boolean captured() {
        return captured;
    }

    /** Which cases are exercises. */
    @ModelAttribute("exercising")
    ExercisesShown exercising() {
        return new ExercisesShown(
                breaches::openExercises, one -> drills.find(one).isPresent());
    }

    /** True for who may open the register. */
    @ModelAttribute("readsRegister")
    boolean readsRegister() {
        return permission.has(Right.READ_REGISTER);
    }

    /** True for who may read what is kept of a case. */
    @ModelAttribute("readsEvidence")
    boolean readsEvidence() {
        return permission.has(Right.READ_EVIDENCE);
    }

    /** True for who may open the inbox of signals. */
    @ModelAttribute("readsSignals")
    boolean readsSignals() {
        return permission.has(Right.READ_SIGNALS);
    }

    /** True for who may read with whom was spoken. */
    @ModelAttribute("readsContacts")
    boolean readsContacts() {
        return permission.has(Right.READ_CONTACTS);
    }

    /** True for who may read what law enforcement asks. */
    @ModelAttribute("readsPolice")
    boolean readsPolice() {
        return permission.has(Right.READ_POLICE_REQUESTS);
    }

    /** True for who says who the organisation is. */
    @ModelAttribute("keepsOrganisation")
    boolean keepsOrganisation() {
        return permission.has(Right.KEEP_ORGANISATION);
    }

    /** True for who may see all timers. */
    @ModelAttribute("watchesClocks")
    boolean watchesClocks() {
        return permission.has(Right.WATCH_CLOCKS);
    }

    /** True for who may read which ladders and regimes are in force. */
    @ModelAttribute("readsRules")
    boolean readsRules() {
        return permission.has(Right.READ_RULES);
    }

    /** True for who says who may raise signals. */
    @ModelAttribute("keepsSources")
    boolean keepsSources() {
        return permission.has(Right.KEEP_SOURCES);
    }

    /** True for who says which machines are told. */
    @ModelAttribute("keepsSubscriptions")
    boolean keepsSubscriptions() {
        return permission.has(Right.KEEP_SUBSCRIPTIONS);
    }

    /** True for who keeps the accounts of people. */
    @ModelAttribute("keepsUsers")
    boolean keepsUsers() {
        return permission.has(Right.KEEP_USERS);
    }

    /** True for who may see what the trail was and where that is kept outside. */
    @ModelAttribute("provesTrail")
    boolean provesTrail() {
        return permission.has(Right.PROVE_TRAIL);
    }

    /** True for who sees every case, not only what they reported. */
    @ModelAttribute("insider")
    boolean insider() {
        return !current.get().equals(Actor.VIGIE) && !permission.onlyReports();
    }

    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI();
    }

    @ModelAttribute("breach")
    @Nullable
    Breach breach(@PathVariable(required = false) @Nullable String reference) {
        return reference == null ? null : permission.readable(reference);
    }
}
