package eu.vigie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Single keys lead to pages, never while somebody types, and not at all for who switched them off (WCAG 2.1.4). */
class ShortcutsByHandTest extends BrowserStory {

    @Test
    void aKeyLeadsSomewhereButIsALetterWhileSomebodyTypesAndNothingOnceSwitchedOff() {
        Page page = signIn(officer);
        page.keyboard().press("b");
        page.waitForURL(url -> url.endsWith("/breaches"));
        page.keyboard().press("/");
        page.keyboard().type("htb");
        assertThat(page.locator("#q").inputValue()).isEqualTo("htb");
        assertThat(page.url()).endsWith("/breaches");
        page.evaluate("document.activeElement.blur()");
        page.keyboard().press("Control+h");
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
}
