package eu.vigie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Tab, Enter, Space, arrows and letters: nothing is focused, clicked or filled in by other means. */
final class KeyboardAlone implements Hand {

    /** So many stops at most, round the page and back. */
    private static final int STOPS = 400;

    /** After so many stops it is looked for anew: what refreshes itself may have put another in its place. */
    private static final int LOOK_AGAIN = 50;

    private final Page page;
    private final Keyboard keys;

    KeyboardAlone(Page page) {
        this.page = page;
        this.keys = page.keyboard();
    }

    @Override
    public void press(Locator what) {
        reach(what);
        keys.press("Enter");
    }

    @Override
    public void check(Locator choice) {
        if (choice.isChecked()) return;
        if ("radio".equals(choice.getAttribute("type"))) choose(choice);
        else {
            reach(choice);
            keys.press("Space");
        }
        assertThat(choice.isChecked()).as(choice.toString()).isTrue();
    }

    /** Tab leads into a group of radio buttons once; the arrows move inside it. */
    private void choose(Locator choice) {
        Locator group = page.locator("input[type=radio][name='" + choice.getAttribute("name") + "']:focus");
        for (int stop = 0; group.count() == 0 && stop < STOPS; stop++) keys.press("Tab");
        if (focused(choice)) keys.press("Space");
        for (int step = 0; !choice.isChecked() && step < STOPS; step++) keys.press("ArrowDown");
    }

    @Override
    public void write(Locator field, String text) {
        reach(field);
        keys.press("Control+a");
        keys.type(text);
    }

    /** In the order in which an English browser asks: month first in America, day first elsewhere. */
    @Override
    public void write(Locator field, LocalDate day) {
        reach(field);
        keys.type(DateTimeFormatter.ofPattern("MMddyyyy").format(day));
        assertThat(field.inputValue()).isEqualTo(day.toString());
    }

    @Override
    public void write(Locator field, LocalTime time) {
        reach(field);
        keys.type(DateTimeFormatter.ofPattern("hhmma", Locale.US).format(time));
        assertThat(field.inputValue()).isEqualTo("%tR".formatted(time));
    }

    @Override
    public void select(Locator list, String value) {
        reach(list);
        if (list.inputValue().equals(value)) return;
        keys.type(list.locator("option[value='" + value + "']").innerText());
        assertThat(list.inputValue()).isEqualTo(value);
    }

    @Override
    public void attach(Locator field, FilePayload file) {
        reach(field);
        chooser(field, 3).setFiles(file);
    }

    /** A browser that is too busy forgets that a key was pressed, and opens nothing; whoever sees nothing presses again. */
    private FileChooser chooser(Locator field, int times) {
        try {
            return page.waitForFileChooser(
                    new Page.WaitForFileChooserOptions().setTimeout(15_000), () -> keys.press("Space"));
        } catch (TimeoutError nothing) {
            if (times == 1) throw nothing;
            assertThat(focused(field)).as("the field still has the focus").isTrue();
            return chooser(field, times - 1);
        }
    }

    private void reach(Locator what) {
        what.waitFor();
        ElementHandle there = what.elementHandle();
        for (int stop = 0; !focused(there); stop++) {
            assertThat(stop).as("stops on the way to " + what).isLessThan(STOPS);
            keys.press("Tab");
            if (stop % LOOK_AGAIN == LOOK_AGAIN - 1) there = what.elementHandle();
        }
    }

    private static boolean focused(ElementHandle there) {
        return (boolean) there.evaluate("one => one === document.activeElement");
    }

    private static boolean focused(Locator what) {
        return (boolean) what.evaluate("one => one === document.activeElement");
    }
}
