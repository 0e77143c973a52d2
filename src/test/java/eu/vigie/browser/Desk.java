package eu.vigie.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;

/** One officer before the pages: reads, follows links, fills in what is asked and presses the button. */
record Desk(Page page, Hand hand) {

    /** Looks the case up in the list of breaches, and opens it. */
    void openCase(String breach) {
        page.navigate("/");
        follow("header nav", "/breaches");
        hand.write(page.locator("main input[name=q]"), breach);
        page.keyboard().press("Enter");
        follow("main", "/breaches/" + breach);
    }

    /** Clicks the link and waits for the page behind it. */
    void follow(String within, String address) {
        hand.press(page.locator(within + " a[href='" + address + "']").first());
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
        hand.press(page.locator("main form button.button:not(.second)").last());
    }

    /** Opens every group of the form that is folded away. */
    void unfold() {
        var folded = page.locator("main form details:not([open]) > summary");
        while (folded.count() > 0) hand.press(folded.first());
    }

    void keepEvidence(String name, String content) {
        hand.press(page.locator("#evidence"));
        page.waitForURL(url -> url.endsWith("/evidence"));
        // Open while nothing is kept yet.
        if (page.locator("#evidence details[open]").count() == 0) hand.press(page.locator("#evidence summary"));
        hand.attach(
                page.locator("#evidence input[type=file]"),
                new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
        hand.press(page.locator("#evidence form:has(input[type=file]) button"));
        page.waitForURL(url -> url.contains("done=evidence"));
    }

    private void answer(String name, String value) {
        Locator choice = page.locator("input[name='" + name + "'][value='" + value + "']");
        Locator field = page.locator("[id='" + name + "']");
        if (choice.count() > 0) hand.check(choice);
        else if (field.evaluate("one => one.tagName").equals("SELECT")) hand.select(field, value);
        else hand.write(field, value);
    }

    private void moment(String name, Instant moment) {
        var local = moment.atZone(ZoneId.of("Europe/Paris"));
        hand.write(page.locator("[id='" + name + ".date']"), local.toLocalDate());
        hand.write(page.locator("[id='" + name + ".time']"), local.toLocalTime());
        hand.select(page.locator("[id='" + name + ".zone']"), "Europe/Paris");
    }
}
