package eu.vigie.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;

/** One officer before the pages: reads, follows links, fills in what is asked and presses the button. */
record Desk(Page page) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    /** Looks the case up in the list of breaches, and opens it. */
    void openCase(String breach) {
        page.navigate("/");
        follow("header nav", "/breaches");
        page.locator("main input[name=q]").fill(breach);
        page.keyboard().press("Enter");
        follow("main", "/breaches/" + breach);
    }

    /** Clicks the link and waits for the page behind it. */
    void follow(String within, String address) {
        page.locator(within + " a[href='" + address + "']").first().click();
        page.waitForURL(url -> url.endsWith(address));
    }

    /** Takes the task from the case page and answers it. */
    void complete(String breach, String task, Map<String, Object> answers) {
        openCase(breach);
        follow("main", "/tasks/" + task);
        answer(answers);
        press();
    }

    /** Fills in fields by name: text, moments, one of a few, several of many. */
    void answer(Map<String, ?> answers) {
        answers.forEach((name, value) -> {
            if (value instanceof Instant moment) moment(name, moment);
            else if (value instanceof Collection<?> several) several.forEach(one -> answer(name, one.toString()));
            else answer(name, value.toString());
        });
    }

    /** The button that sends the page's form. */
    void press() {
        page.locator("main form button.button:not(.second)").last().click();
    }

    /** Opens every group of the form that is folded away. */
    void unfold() {
        var folded = page.locator("main form details:not([open]) > summary");
        while (folded.count() > 0) folded.first().click();
    }

    void keepEvidence(String name, String content) {
        page.locator("#evidence").click();
        page.waitForURL(url -> url.endsWith("/evidence"));
        // Open while nothing is kept yet.
        if (page.locator("#evidence details[open]").count() == 0) {
            page.locator("#evidence summary").click();
        }
        page.locator("#evidence input[type=file]")
                .setInputFiles(new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
        page.locator("#evidence form:has(input[type=file]) button").click();
        page.waitForURL(url -> url.contains("done=evidence"));
    }

    private void answer(String name, String value) {
        Locator choice = page.locator("input[name='" + name + "'][value='" + value + "']");
        Locator field = page.locator("[id='" + name + "']");
        if (choice.count() > 0) choice.check();
        else if (field.evaluate("one => one.tagName").equals("SELECT")) field.selectOption(value);
        else field.fill(value);
    }

    private void moment(String name, Instant moment) {
        var local = moment.atZone(ZoneId.of("Europe/Paris"));
        page.locator("[id='" + name + ".date']").fill(DAY.format(local));
        page.locator("[id='" + name + ".time']").fill(HOUR.format(local));
        page.locator("[id='" + name + ".zone']").selectOption("Europe/Paris");
    }
}
