package eu.vigie.identity;

import static java.util.Objects.requireNonNull;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.refusal.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What makes a person's account acceptable. */
final class PersonRules {

    static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD_BYTES = 72;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,79}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),;:\\\\]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]{2,38}");
    private static final Set<String> LANGUAGES = Set.of("en", "fr");

    private PersonRules() {}

    static List<Fault> faults(NewPerson wanted) {
        List<Fault> faults = new ArrayList<>();
        check(faults, matches(NAME, wanted.name()), "name", "user-name");
        check(faults, !Actor.VIGIE.name().equalsIgnoreCase(wanted.name()), "name", "user-name-reserved");
        password(faults, wanted.password());
        faults.addAll(faults(wanted.change()));
        return faults;
    }

    static List<Fault> faults(AccountChange wanted) {
        List<Fault> faults = new ArrayList<>();
        check(faults, isEmail(wanted.email()), "email", "email");
        check(faults, wanted.phone() == null || matches(PHONE, wanted.phone()), "phone", "phone");
        check(faults, wanted.locale() == null || LANGUAGES.contains(wanted.locale()), "locale", "locale");
        roles(faults, wanted.roles());
        return faults;
    }

    static Person person(NewPerson wanted) {
        return person(requireNonNull(wanted.name()), wanted.change());
    }

    static Person person(String name, AccountChange wanted) {
        String locale = wanted.locale() == null ? "en" : wanted.locale();
        return new Person(
                name,
                requireNonNull(wanted.email()),
                wanted.phone(),
                Locale.forLanguageTag(locale),
                requireNonNull(wanted.roles()).stream().map(Role::of).collect(Collectors.toUnmodifiableSet()));
    }

    /** As the contract writes them, in order. */
    static List<String> codes(Set<Role> roles) {
        return roles.stream().map(Role::code).sorted().toList();
    }

    static boolean isEmail(@Nullable String text) {
        return matches(EMAIL, text) && requireNonNull(text).length() <= 254;
    }

    static void password(List<Fault> faults, @Nullable String password) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            faults.add(Fault.of("password", "password-short", SHORTEST_PASSWORD));
        } else if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            // bcrypt reads no further: accepting more would pretend that the rest counts.
            faults.add(Fault.of("password", "password-long", LONGEST_PASSWORD_BYTES));
        }
    }

    private static void roles(List<Fault> faults, @Nullable List<String> roles) {
        check(faults, roles != null && !roles.isEmpty(), "roles", "roles-missing");
        List<String> asked = roles == null ? List.of() : roles;
        for (int i = 0; i < asked.size(); i++) {
            String code = asked.get(i);
            if (Stream.of(Role.values()).noneMatch(role -> role.code().equals(code))) {
                faults.add(Fault.of("roles[" + i + "]", "role-unknown", String.valueOf(code)));
            }
        }
    }

    private static boolean matches(Pattern pattern, @Nullable String text) {
        return text != null && pattern.matcher(text).matches();
    }

    private static void check(List<Fault> faults, boolean good, String field, String code) {
        if (!good) {
            faults.add(Fault.of(field, code));
        }
    }
}
