package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;

/** No form in which people write is forgotten where typed text is kept. */
class TypedFormsTest {

    /** What is words, under whatever name a page takes it. */
    private static final Set<String> WORDS = Set.of("reason", "note", "text");

    /** Secrets are never stored, a word or two are typed again, a file is chosen again, and a box is ticked anew. */
    private static final List<String> NOT_KEPT = List.of(
            "/account/password",
            "/users",
            "/users/7/change",
            "/users/7/password",
            "/users/7/tokens",
            "/report-links",
            "/register/side-by-side",
            "/drafts/7/erase",
            "/breaches/7/evidence/uploads/7/give-up",
            "/breaches/7/evidence/seal",
            "/breaches/7/evidence/7/seal",
            "/breaches/7/evidence/7/destructions/7/approval",
            "/retention/7/erasures/7/approval");

    @Test
    void everyFormThatComesBackWithWhatWasTypedIsKept() {
        assertThat(typed())
                .hasSizeGreaterThan(30)
                .filteredOn(form -> !TypedForms.has(form))
                .hasSameElementsAs(NOT_KEPT);
    }

    /** A page that takes one value has not the rest of the form to show again. */
    @Test
    void whatIsWordsIsTakenWithItsWholeForm() {
        assertThat(posts().filter(TypedFormsTest::takesWords).map(JavaMethod::getFullName))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/breaches/new, /breaches, new",
        "/breaches/2026-0001/facts, /breaches/2026-0001/facts, facts",
        "/breaches/2026-0001/containment, /breaches/2026-0001/containment/downtimes, downtime",
        "/breaches/2026-0001/notices/7, /breaches/2026-0001/notices/7/wording, wording",
        "/breaches/2026-0001/duties/7/forms, /breaches/2026-0001/duties/7/mandates, mandate",
        "/signal-sources/new, /signal-sources, source",
        "/signal-sources/waf, /signal-sources/waf/hosts, source",
        "/telephone-note, /telephone-note, telephone"
    })
    void aPageKnowsWhereItsFormIsSent(String page, String form, String kind) {
        assertThat(TypedForms.on(page)).contains(form);
        assertThat(TypedForms.has(form)).isTrue();
        assertThat(TypedForms.kind(form)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"/breaches", "/signal-sources", "/subscriptions", "/", "/users/new"})
    void aListHasNoForm(String page) {
        assertThat(TypedForms.on(page)).isEmpty();
    }

    private static Set<String> typed() {
        return posts().filter(method -> takesWhatWasTyped(method) || takesWords(method))
                .flatMap(method -> Arrays.stream(
                        method.getAnnotationOfType(PostMapping.class).value()))
                .filter(address -> !address.startsWith("/report/") && !address.startsWith("/letter/"))
                .map(TypedFormsTest::sample)
                .collect(Collectors.toSet());
    }

    private static Stream<JavaMethod> posts() {
        return new ClassFileImporter()
                .importPackages("eu.vigie.web.pages").stream()
                        .flatMap(page -> page.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(PostMapping.class));
    }

    private static boolean takesWhatWasTyped(JavaMethod method) {
        return method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(MultiValueMap.class));
    }

    private static boolean takesWords(JavaMethod method) {
        return Arrays.stream(method.reflect().getParameters()).anyMatch(one -> WORDS.contains(one.getName()));
    }

    /** An address of that pattern: a number for each variable, or the first of its choices. */
    private static String sample(String pattern) {
        return pattern.replaceAll("\\{\\w+:(\\w+)\\|[^}]*}", "$1").replaceAll("\\{[^}]*}", "7");
    }
}
