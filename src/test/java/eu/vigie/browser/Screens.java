package eu.vigie.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;

/**
 * Every page that the rules were asked about, for a person to look at: {@code -Dscreens=folder} keeps pictures of each as it is on a
 * laptop, on a telephone in the dark, and on paper. No rule says whether a page is calm.
 */
final class Screens {

    private static final String FOLDER = System.getProperty("screens", "");

    private Screens() {}

    static void keep(Page page, String where) {
        if (FOLDER.isEmpty()) return;
        String name = page.locator("html").getAttribute("lang") + where.replaceAll("[^A-Za-z0-9]+", "-");
        shot(page, name, "laptop");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(320, 700);
        shot(page, name, "telephone");
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setMedia(Media.PRINT));
        page.setViewportSize(794, 1123);
        shot(page, name, "paper");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(1280, 800);
    }

    private static void shot(Page page, String name, String kind) {
        String file = name.substring(0, Math.min(name.length(), 120)) + ".png";
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(FOLDER, kind, file)));
    }
}
