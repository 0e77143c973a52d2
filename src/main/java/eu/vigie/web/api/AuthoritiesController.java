package eu.vigie.web.api;

import eu.vigie.authority.Authorities;
import eu.vigie.authority.Authority;
import eu.vigie.web.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The directory of authorities, as it holds today. */
@RestController
@RequestMapping("/api/authorities")
class AuthoritiesController {

    private final Authorities authorities;
    private final Permission permission;
    private final Clock clock;

    AuthoritiesController(Authorities authorities, Permission permission, Clock clock) {
        this.authorities = authorities;
        this.permission = permission;
        this.clock = clock;
    }

    @GetMapping
    Page<Map<String, @Nullable Object>> list(@RequestParam(required = false) @Nullable String country, Slice slice) {
        permission.insider();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var found = country == null ? authorities.on(today) : authorities.of(country, today);
        return Page.ofWhole(found, slice, Authority::code).map(AuthoritiesController::item);
    }

    private static Map<String, @Nullable Object> item(Authority authority) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("code", authority.code());
        item.put("country", authority.country());
        item.put("name", authority.name());
        item.put("english", authority.english());
        item.put("languages", authority.languages());
        item.put("channel", authority.channel().code());
        item.put("address", authority.address().toString());
        item.put("source", authority.source());
        item.put(
                "verifiedOn",
                authority.verifiedOn() == null ? null : authority.verifiedOn().toString());
        return item;
    }
}
