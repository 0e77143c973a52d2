package eu.vigie.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.LocalTime;

/** Clicks, and works without script. */
final class Mouse implements Hand {

    @Override
    public void press(Locator what) {
        what.click();
    }

    @Override
    public void check(Locator choice) {
        choice.check();
    }

    @Override
    public void write(Locator field, String text) {
        field.fill(text);
    }

    @Override
    public void write(Locator field, LocalDate day) {
        field.fill(day.toString());
    }

    @Override
    public void write(Locator field, LocalTime time) {
        field.fill("%tR".formatted(time));
    }

    @Override
    public void select(Locator list, String value) {
        list.selectOption(value);
    }

    @Override
    public void attach(Locator field, FilePayload file) {
        field.setInputFiles(file);
    }
}
