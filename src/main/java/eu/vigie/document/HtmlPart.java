package eu.vigie.document;

import java.util.Locale;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The HTML of a letter: sanitised, with its language and title, and nothing fetched from anywhere. */
final class HtmlPart {

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p", "br", "ul", "ol", "li", "strong", "em", "h1", "h2", "h3", "blockquote", "hr", "code", "a")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .toFactory();

    private static final String STYLE = "body{max-width:40em;margin:1.5em auto;padding:0 1em;"
            + "font:16px/1.5 system-ui,'Segoe UI',Roboto,Arial,sans-serif;color:#1a1a1a;background:#fff}"
            + "h1{font-size:1.35em;line-height:1.3}h2{font-size:1.1em;margin:1.5em 0 .3em}p,ul,ol{margin:.5em 0}"
            + "blockquote{margin:1em 0;padding:.1em 1em;border-left:4px solid #b3001b;color:#b3001b}"
            + "a{color:#0b4f9e;overflow-wrap:anywhere}";

    private HtmlPart() {}

    static String of(Node document, Locale locale, String title) {
        return "<!DOCTYPE html>\n<html lang=\"" + escape(locale.toLanguageTag())
                + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + escape(title)
                + "</title>\n<style>" + STYLE + "</style>\n</head>\n<body>\n<main>\n"
                + POLICY.sanitize(RENDERER.render(document)) + "\n</main>\n</body>\n</html>\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
