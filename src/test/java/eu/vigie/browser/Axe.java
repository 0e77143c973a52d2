package eu.vigie.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a page as it stands there: for axe-core's rules for WCAG 2.2 AA, in each theme, and on a telephone. */
final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String WRONG = """
            async tags => {
              const result = await axe.run({
                runOnly: tags, resultTypes: ['violations'], preload: false, iframes: false, selectors: false});
              const wrong = result.violations.map(rule => rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.html));
              return result.passes.length > 10 ? wrong : ['nothing was looked at'];
            }""";

    private static final String WRONG_BUT_COLOURS =
            WRONG.replace("runOnly: tags", "runOnly: tags, rules: {'color-contrast': {enabled: false}}");

    /** The document is the same in the dark, only its colours are not. */
    private static final String WRONG_IN_THE_DARK = """
            async () => {
              const result = await axe.run({
                runOnly: {type: 'rule', values: ['color-contrast']}, preload: false, iframes: false, selectors: false});
              return result.violations.flatMap(rule => rule.nodes.slice(0, 3).map(node => 'in the dark: ' + node.html));
            }""";

    /** WCAG 1.4.10: nothing but tables, pictures and code is read by scrolling sideways, and those by themselves. */
    private static final String WIDER = """
            () => document.documentElement.scrollWidth <= innerWidth ? []
              : ['wider than ' + innerWidth + ' by ' + [...document.querySelectorAll('main *')]
                  .filter(one => one.getBoundingClientRect().right > innerWidth).slice(0, 3).map(one => one.outerHTML.slice(0, 120))]""";

    private Axe() {}

    /**
     * In the page itself, and only what is wrong comes back: the builder of the library opens a second page for each. Colours, which cost
     * as much as all else and are the same in each language, are looked at in French.
     */
    static List<String> violations(Page page, String where) {
        Screens.keep(page, where);
        page.evaluate(AxeBuilder.getAxeScript());
        boolean coloured = "fr".equals(page.locator("html").getAttribute("lang"));
        List<String> wrong = new ArrayList<>(found(page, coloured ? WRONG : WRONG_BUT_COLOURS, RULES));
        if (page.title().equals("taken")) wrong.add("what somebody typed was carried out");
        if (coloured) wrong.addAll(inTheDark(page));
        page.setViewportSize(320, 700);
        wrong.addAll(found(page, WIDER, List.of()));
        page.setViewportSize(1280, 800);
        return wrong.stream().map(one -> where + " " + one).toList();
    }

    private static List<String> inTheDark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        List<String> wrong = found(page, WRONG_IN_THE_DARK, List.of());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return wrong;
    }

    @SuppressWarnings("unchecked")
    private static List<String> found(Page page, String script, List<String> given) {
        return (List<String>) page.evaluate(script, given);
    }
}
