package eu.vigie.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.LocalTime;

/** How an officer works the page: with a mouse or with the keyboard alone. */
interface Hand {

    /** Follows a link, presses a button, opens what is folded. */
    void press(Locator what);

    /** Chooses one of a few, or ticks a box. */
    void check(Locator choice);

    void write(Locator field, String text);

    void write(Locator field, LocalDate day);

    void write(Locator field, LocalTime time);

    void select(Locator list, String value);

    void attach(Locator field, FilePayload file);
}
