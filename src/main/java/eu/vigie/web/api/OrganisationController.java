package eu.vigie.web.api;

import eu.vigie.estate.Estate;
import eu.vigie.estate.Organisation;
import eu.vigie.estate.Organisations;
import eu.vigie.identity.CurrentActor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who we are. */
@RestController
@RequestMapping("/api/organisation")
class OrganisationController {

    private final Estate estate;
    private final Organisations organisations;
    private final CurrentActor actor;

    OrganisationController(Estate estate, Organisations organisations, CurrentActor actor) {
        this.estate = estate;
        this.organisations = organisations;
        this.actor = actor;
    }

    @GetMapping
    Organisation show() {
        return estate.organisation();
    }

    @PutMapping
    Organisation store(@RequestBody Wanted wanted) {
        organisations.store(wanted.organisation(estate.organisation().regimes()), actor.get());
        return estate.organisation();
    }

    /**
     * As asked for; what is left out and needed is refused by the rules. Regimes that are left out stay as they were declared:
     * nobody loses a clock by correcting an address.
     */
    record Wanted(
            @Nullable String name,
            @Nullable String siren,
            @Nullable String address,
            @Nullable String country,
            @Nullable String sector,
            @Nullable String size,
            Organisation.@Nullable Point dpo,
            Organisation.@Nullable Point contact,
            @Nullable Locale locale,
            @Nullable List<String> regimes,
            @Nullable String activity,
            Organisation.@Nullable Point representative) {

        Organisation organisation(List<String> declared) {
            return new Organisation(
                    name == null ? "" : name,
                    siren,
                    address,
                    country == null ? "" : country,
                    sector,
                    size,
                    dpo,
                    contact,
                    locale == null ? Locale.FRENCH : locale,
                    regimes == null ? declared : regimes,
                    activity,
                    representative);
        }
    }
}
