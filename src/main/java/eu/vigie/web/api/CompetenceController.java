package eu.vigie.web.api;

import eu.vigie.authority.Authority;
import eu.vigie.authority.Competent;
import eu.vigie.identity.CurrentActor;
import eu.vigie.obligation.AuthorityDesk;
import eu.vigie.obligation.CompetentAuthorities;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.web.Permission;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which authorities are to be told of a case, and why. */
@RestController
@RequestMapping("/api/breaches/{reference}/authorities")
class CompetenceController {

    private final Permission permission;
    private final CompetentAuthorities competent;
    private final AuthorityDesk desk;
    private final CurrentActor actor;

    CompetenceController(
            Permission permission, CompetentAuthorities competent, AuthorityDesk desk, CurrentActor actor) {
        this.permission = permission;
        this.competent = competent;
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping
    Page<View> list(@PathVariable String reference, Slice slice) {
        return page(permission.readable(reference).reference(), slice);
    }

    /** A person knows better than the rule which authority is to be told. */
    @PutMapping("/{code}")
    Page<View> correct(
            @PathVariable String reference,
            @PathVariable String code,
            @RequestBody Correction correction,
            Slice slice) {
        var told = correction.competent();
        if (told == null) throw new InvalidInput(Fault.of("competent", "correction-competent"));
        var reason = correction.reason() == null ? "" : correction.reason();
        desk.correct(reference, code, told, reason, actor.get());
        return page(reference, slice);
    }

    private Page<View> page(String reference, Slice slice) {
        return Page.ofWhole(competent.of(reference).stream().map(View::of).toList(), slice, View::code);
    }

    record Correction(@Nullable Boolean competent, @Nullable String reason) {}

    record View(String code, String country, String name, List<String> languages, String channel, String ground) {

        static View of(Competent one) {
            Authority authority = one.authority();
            return new View(
                    authority.code(),
                    authority.country(),
                    authority.name(),
                    authority.languages(),
                    authority.channel().code(),
                    one.ground().code());
        }
    }
}
