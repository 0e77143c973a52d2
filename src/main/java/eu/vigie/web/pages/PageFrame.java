package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.identity.CurrentActor;
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
    private final Breaches breaches;
    private final boolean captured;

    PageFrame(Readers readers, CurrentActor current, Breaches breaches, @Value("${vigie.smtp.host:}") String host) {
        this.readers = readers;
        this.current = current;
        this.breaches = breaches;
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

    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI();
    }

    @ModelAttribute("breach")
    @Nullable
    Breach breach(@PathVariable(required = false) @Nullable String reference) {
        return reference == null ? null : breaches.get(reference);
    }
}
