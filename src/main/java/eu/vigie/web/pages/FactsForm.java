package eu.vigie.web.pages;

import eu.vigie.breach.*;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Facts from a form and back. What is left open on the form is "not yet known". */
final class FactsForm {
    private FactsForm() {}

    static Facts read(PageForm form, Reader reader) {
        return new Facts(
                one(form, "role", ProcessingRole.class),
                yesNo(form, "personalData"),
                many(form, "nature", Nature.class),
                one(form, "incidentKind", IncidentKind.class),
                one(form, "cause", Cause.class),
                one(form, "disclosure", Disclosure.class),
                one(form, "recipients", Recipients.class),
                one(form, "returnOrDeletion", ReturnOrDeletion.class),
                one(form, "unintelligible", Unintelligible.class),
                one(form, "integrityLoss", IntegrityLoss.class),
                one(form, "availabilityLoss", AvailabilityLoss.class),
                number(form, "restoredAfterHours", reader),
                one(form, "effectOnPersons", Effect.class),
                one(form, "foreseeableEffect", Effect.class),
                one(form, "misuse", Misuse.class),
                one(form, "subsequentMeasures", SubsequentMeasures.class),
                one(form, "contactEffort", ContactEffort.class),
                yesNo(form, "systemic"),
                persons(form, reader),
                records(form, reader),
                data(form),
                one(form, "identifiability", Identifiability.class),
                yesNo(form, "safetyCritical"),
                form.given("consequences"),
                form.given("measuresTaken"),
                form.given("measuresProposed"));
    }

    private static <E extends Enum<E>> @Nullable E one(PageForm form, String name, Class<E> type) {
        return Codes.read(type, form.given(name));
    }

    private static <E extends Enum<E>> @Nullable List<E> many(PageForm form, String name, Class<E> type) {
        List<E> chosen = Codes.readAll(type, form.values(name));
        return chosen.isEmpty() ? null : chosen;
    }

    @Nullable
    private static Boolean yesNo(PageForm form, String name) {
        String value = form.given(name);
        return value == null ? null : Boolean.valueOf(value);
    }

    @Nullable
    private static BigDecimal number(PageForm form, String name, Reader reader) {
        String value = form.given(name);
        try {
            return value == null
                    ? null
                    : new BigDecimal(value.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.'));
        } catch (NumberFormatException unreadable) {
            form.wrong(name, reader.say("fault.number"));
            return null;
        }
    }

    @Nullable
    private static Long count(PageForm form, String name, Reader reader) {
        BigDecimal number = number(form, name, reader);
        try {
            return number == null ? null : number.longValueExact();
        } catch (ArithmeticException broken) {
            form.wrong(name, reader.say("fault.whole-number"));
            return null;
        }
    }

    private static Facts.@Nullable Persons persons(PageForm form, Reader reader) {
        Long count = count(form, "persons.count", reader);
        Certainty certainty = one(form, "persons.certainty", Certainty.class);
        List<PersonCategory> categories = many(form, "persons.categories", PersonCategory.class);
        List<String> memberStates = countries(form);
        boolean empty = count == null && certainty == null && categories == null && memberStates == null;
        return empty ? null : new Facts.Persons(count, certainty, categories, memberStates);
    }

    /** Two letters each, apart by comma or space. */
    @Nullable
    private static List<String> countries(PageForm form) {
        String given = form.given("persons.memberStates");
        return given == null
                ? null
                : List.of(given.strip().toUpperCase(Locale.ROOT).split("[\\s,;]+"));
    }

    private static Facts.@Nullable Records records(PageForm form, Reader reader) {
        Long count = count(form, "records.count", reader);
        Certainty certainty = one(form, "records.certainty", Certainty.class);
        return count == null && certainty == null ? null : new Facts.Records(count, certainty);
    }

    @Nullable
    private static List<Facts.DataKind> data(PageForm form) {
        List<Facts.DataKind> kinds = Arrays.stream(DataCategory.values())
                .map(category -> kind(form, category))
                .filter(Objects::nonNull)
                .toList();
        return kinds.isEmpty() ? null : kinds;
    }

    private static Facts.@Nullable DataKind kind(PageForm form, DataCategory category) {
        String insight = form.given("data." + Codes.of(category));
        return insight == null ? null : new Facts.DataKind(category, Codes.read(Insight.class, insight));
    }
}
