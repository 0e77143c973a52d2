package eu.vigie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.vigie.story.KnownFacts;
import eu.vigie.story.PagesOfACase;
import eu.vigie.story.ReceivedMail;
import eu.vigie.web.pages.MappedPages;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page, in each language and each theme, before axe-core's rules for WCAG 2.2 AA, and on a telephone. */
class AccessibilityTest extends OneOfEverything {

    /** Each comes back with what is wrong; forms of one kind look alike. */
    private static final List<String> FORMS = List.of(
            "/breaches/new",
            "/telephone-note",
            "/report-links",
            "/signal-sources/new",
            "/subscriptions/new",
            "/users/new",
            "/breaches/{case}/contacts",
            "/breaches/{case}/law-enforcement",
            "/breaches/{case}/containment",
            "/breaches/{case}/measures/new",
            "/breaches/{case}/evidence/seal",
            "/breaches/{case}/evidence/reference",
            "/breaches/{case}/questions",
            "/breaches/{case}/report-requests",
            "/breaches/{case}/authorities",
            "/breaches/{case}/root-cause/analysis",
            "/drills");

    /** Whatever the browser itself would ask for first. */
    private static final String SEND =
            "() => { setTimeout(() => document.querySelector('main form.form:not(.inline)').submit()); }";

    private static final String BEGIN_UPLOAD = """
            async to => (await fetch(to, {method: 'POST', headers: {
              'Tus-Resumable': '1.0.0', 'Upload-Length': '9', 'Upload-Metadata': 'filename ' + btoa('disk.img'),
              'X-XSRF-TOKEN': document.querySelector('[name=_csrf]').value}})).status""";

    /** What the summary says of a field whose own label is another; a box to tick is named by what is ticked. */
    private static final String CALLED_OTHERWISE = """
            () => [...document.querySelectorAll('.error-summary a')].filter(link => {
              const field = document.getElementById(link.hash.slice(1));
              const label = field?.labels?.[0] ?? field?.querySelector('legend');
              return !label || field.type !== 'checkbox' && !link.textContent.startsWith(label.textContent.trim());
            }).map(link => 'called otherwise: ' + link.textContent)""";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routing;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void noPageBarsAnybody(String language) {
        String differing = aCaseOfTwoDocuments();
        String breach = aCaseWithEverything();
        makeBesideCases();

        Page page = signIn(person("reader", "privacy_officer", "legal", "operator", "admin"), language, look());
        List<String> violations = new ArrayList<>();
        FORMS.forEach(form -> violations.addAll(sentEmpty(page, form.replace("{case}", breach))));
        List<String> pages = new ArrayList<>(PagesOfACase.general());
        pages.addAll(PagesOfACase.of(breach, admin));
        pages.addAll(made);
        pages.addAll(linked(page, breach, differing));
        pages.forEach(address -> violations.addAll(violations(page, address, 200)));
        violations.addAll(violations(page, "/nothing-here", 404));
        Page another = signIn(person("only-reports", "reporter"), language, look());
        violations.addAll(violations(another, "/register", 403));
        assertThat(violations).isEmpty();

        pages.addAll(MappedPages.open());
        assertThat(new MappedPages(routing).without(pages))
                .as("nobody looked at")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void noPageBarsWhoIsNotSignedIn(String language) {
        String breach = report(intrusion(now(), KnownFacts.intrusion("controller"), DEDICATED));
        String letter = linkInALetter();
        String report = linkToReport();
        List<String> pages = new ArrayList<>(List.of("/login", ReceivedMail.alertLink(mailServer, breach)));
        pages.addAll(List.of(letter, report));

        Page page = newPage(look());
        List<String> violations = new ArrayList<>();
        pages.forEach(address -> violations.addAll(violations(page, address + "?lang=" + language, 200)));
        for (String unknown : List.of(ReceivedMail.forged(letter), "/report/nobody-made-this"))
            violations.addAll(violations(page, unknown, 404));
        for (String form : List.of(letter, report)) violations.addAll(sentEmpty(page, form));
        violations.addAll(thanked(page, report));
        assertThat(violations).isEmpty();

        pages.addAll(MappedPages.signedIn());
        assertThat(new MappedPages(routing).without(pages))
                .as("nobody looked at")
                .isEmpty();
    }

    /** Single keys lead to pages, never while somebody types, and not at all for who switched them off (WCAG 2.1.4). */
    @Test
    void aKeyLeadsSomewhereButIsALetterWhileSomebodyTypesAndNothingOnceSwitchedOff() {
        Page page = signIn(person("works-with-keys", "privacy_officer"));
        page.keyboard().press("b");
        page.waitForURL(url -> url.endsWith("/breaches"));
        page.keyboard().press("/");
        page.keyboard().type("htb");
        assertThat(page.locator("#q").inputValue()).isEqualTo("htb");
        page.keyboard().press("Tab");
        page.keyboard().press("Alt+h");
        assertThat(page.url()).endsWith("/breaches");
        page.keyboard().press("?");
        page.waitForURL(url -> url.endsWith("/shortcuts"));
        assertThat(page.locator("a[aria-keyshortcuts=h]").count()).isEqualTo(1);
        page.locator("main form button").click();
        page.waitForURL(url -> url.endsWith("done=shortcuts-off"));
        page.keyboard().press("h");
        assertThat(page.locator("[data-key]").count()).isZero();
        assertThat(page.url()).endsWith("done=shortcuts-off");
    }

    private static List<String> violations(Page page, String address, int status) {
        assertThat(page.navigate(address).status()).as(address).isEqualTo(status);
        return Axe.violations(page, address);
    }

    private static List<String> sentEmpty(Page page, String address) {
        page.navigate(address);
        assertThat(page.locator(".error-summary").count()).as(address).isZero();
        page.evaluate(SEND);
        page.locator(".error-summary").waitFor();
        List<String> violations = new ArrayList<>(Axe.violations(page, address + ", sent empty"));
        ((List<?>) page.evaluate(CALLED_OTHERWISE)).forEach(one -> violations.add(address + " " + one));
        return violations;
    }

    private static List<String> thanked(Page page, String address) {
        page.navigate(address);
        page.locator("#seen").fill("Strangers know our number.");
        page.locator("main form.form button").click();
        page.locator("dl.known code").waitFor();
        return Axe.violations(page, address + ", sent");
    }

    /** Pages of which only a link tells the address: of a draft, a captured letter, a file on its way, and a difference. */
    private static List<String> linked(Page page, String breach, String differing) {
        String evidence = "/breaches/" + breach + "/evidence";
        page.navigate(evidence);
        assertThat(page.evaluate(BEGIN_UPLOAD, evidence + "/uploads")).isEqualTo(201);
        return List.of(
                link(page, evidence, "a[href$='/give-up']"),
                link(page, "/drafts", "a[href$='/erase']"),
                link(page, "/mail", "a[href^='/mail/']"),
                link(page, "/breaches/" + differing + "/statements", "a[href*='/statements/explanation']"));
    }

    private static String link(Page page, String from, String which) {
        page.navigate(from);
        return page.locator("main " + which).first().getAttribute("href");
    }
}
