package eu.vigie.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import eu.vigie.story.KnownFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/** A large file goes up from the evidence page while the line goes down, and the rest of it after the browser was closed. */
class UploadByHandTest extends BrowserStory {

    private static final String PART = "16 * 1024 * 1024";
    private static final String SMALLER_PART = "16 * 1024";

    /** More than two parts of the script, which are smaller here: what a test looks into on its way is slow. */
    private static final int SIZE = 40 * 1024;

    @TempDir
    Path folder = Path.of("");

    @Test
    void aLineThatGoesDownForAMomentIsTriedAgainByItself() throws IOException {
        var breach = report(intrusion(now(), KnownFacts.role("processor"), SHARED));
        var page = evidencePage(breach);
        var parts = new AtomicInteger();
        page.route("**/evidence/uploads/*", route -> {
            boolean second = route.request().method().equals("PATCH") && parts.incrementAndGet() == 2;
            if (second) route.abort();
            else route.resume();
        });
        choose(page);
        page.waitForURL(url -> url.contains("done=evidence"));

        assertThat(parts.get()).isEqualTo(4);
        assertThat(sizes(breach)).containsExactly((long) SIZE);
    }

    @Test
    void theBrowserIsClosedAndTheSameFileGoesOnAfterwards() throws IOException {
        var breach = report(intrusion(now(), KnownFacts.role("processor"), SHARED));
        var page = evidencePage(breach);
        var parts = new AtomicInteger();
        page.route("**/evidence/uploads/*", route -> {
            if (route.request().method().equals("PATCH") && parts.incrementAndGet() > 1) route.abort();
            else route.resume();
        });
        choose(page);
        page.locator("form[data-upload] [role=status]:not(:empty)").waitFor();
        closePages();

        var later = evidencePage(breach);
        assertThat(later.locator("#unfinished li").count()).isEqualTo(1);
        var again = new AtomicInteger();
        later.onRequest(request -> {
            if (request.method().equals("PATCH")) again.incrementAndGet();
        });
        choose(later);
        later.waitForURL(url -> url.contains("done=evidence"));
        assertThat(again.get()).isEqualTo(2);
        assertThat(later.locator("#unfinished").count()).isZero();
        assertThat(sizes(breach)).containsExactly((long) SIZE);
    }

    @Test
    void whatIsRefusedIsSaidAndTheSamePageGoesOnFromThere() throws IOException {
        var breach = report(intrusion(now(), KnownFacts.role("processor"), SHARED));
        var page = evidencePage(breach);
        var parts = new AtomicInteger();
        page.route("**/evidence/uploads/*", route -> {
            boolean second = route.request().method().equals("PATCH") && parts.incrementAndGet() == 2;
            if (second)
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(507)
                        .setContentType("application/problem+json")
                        .setBody("{\"detail\":\"There is no room.\"}"));
            else route.resume();
        });
        choose(page);
        page.locator("form[data-upload] [role=status]:has-text('There is no room.')")
                .waitFor();
        page.locator("form[data-upload] button").click();
        page.waitForURL(url -> url.contains("done=evidence"));

        assertThat(parts.get()).as("the first part is not sent again").isEqualTo(4);
        assertThat(page.locator("#unfinished").count()).isZero();
        assertThat(sizes(breach)).containsExactly((long) SIZE);
    }

    @Test
    void whatAnotherGaveUpMeanwhileBeginsAnewOnTheSamePage() throws IOException {
        var breach = report(intrusion(now(), KnownFacts.role("processor"), SHARED));
        var page = evidencePage(breach);
        var parts = new AtomicInteger();
        page.route("**/evidence/uploads/*", route -> {
            boolean second = route.request().method().equals("PATCH") && parts.incrementAndGet() == 2;
            if (second) route.fulfill(new Route.FulfillOptions().setStatus(507));
            else route.resume();
        });
        choose(page);
        page.locator("form[data-upload] [role=status]:has-text('the answer does not say why')")
                .waitFor();
        String uploads = "/api/breaches/" + breach + "/evidence/uploads";
        var left = items(admin.get(uploads)).get(0).get("id").asString();
        assertThat(admin.delete(uploads + "/" + left).status()).isEqualTo(204);

        page.locator("form[data-upload] button").click();
        page.waitForURL(url -> url.contains("done=evidence"));

        assertThat(parts.get()).as("every part is sent again").isEqualTo(5);
        assertThat(sizes(breach)).containsExactly((long) SIZE);
    }

    private Page evidencePage(String breach) throws IOException {
        var page = signIn(responder);
        var script = new ClassPathResource("static/upload.js").getContentAsString(UTF_8);
        assertThat(script).contains(PART);
        page.route(
                "**/upload.js",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody(script.replace(PART, SMALLER_PART))));
        page.navigate("/breaches/" + breach + "/evidence");
        return page;
    }

    private void choose(Page page) throws IOException {
        var file = folder.resolve("disk.img");
        if (Files.notExists(file)) {
            var bytes = new byte[SIZE];
            Arrays.fill(bytes, (byte) 7);
            Files.write(file, bytes);
        }
        page.locator("#file").setInputFiles(file);
        page.locator("form[data-upload] button").click();
    }

    private long[] sizes(String breach) {
        var list = admin.get("/api/breaches/" + breach + "/evidence").json().get("items");
        return list.valueStream().mapToLong(one -> one.get("size").asLong()).toArray();
    }
}
