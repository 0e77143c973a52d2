package eu.vigie.document;

import eu.vigie.refusal.NotFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Letters from the templates on the class path. */
@Component
class TemplateLetters implements Letters {

    private static final Parser MARKDOWN = Parser.builder().build();
    private static final String FOLDER = "classpath:letters/";

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    @Override
    public Set<Locale> languages(String template) {
        Set<Locale> found = new TreeSet<>(Comparator.comparing(Locale::toLanguageTag));
        try {
            Arrays.stream(resources.getResources(FOLDER + checked(template) + ".*.md"))
                    .map(TemplateLetters::language)
                    .forEach(found::add);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        return found;
    }

    private static Locale language(Resource resource) {
        String[] parts = String.valueOf(resource.getFilename()).split("\\.");
        return Locale.forLanguageTag(parts[parts.length - 2]);
    }

    @Override
    public String source(String template, Locale locale) {
        Resource exact = resource(template, locale);
        return read(exact.exists() ? exact : resource(template, Locale.ENGLISH), template);
    }

    private Resource resource(String template, Locale locale) {
        return resources.getResource(FOLDER + checked(template) + "." + locale.getLanguage() + ".md");
    }

    private static String read(Resource resource, String template) {
        if (!resource.exists()) {
            throw new NotFound("template", template);
        }
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String checked(String template) {
        if (!template.matches("[a-z]+(-[a-z]+)*/[a-z]+(-[a-z]+)*")) {
            throw new NotFound("template", template);
        }
        return template;
    }

    @Override
    public Letter write(String source, Locale locale, Map<String, ?> vocabulary) {
        try {
            return filled(source, locale, vocabulary);
        } catch (UnknownPlaceholder unknown) {
            throw new UnknownPlaceholder(unknown.placeholder(), Source.line(source, unknown.placeholder()));
        }
    }

    private static Letter filled(String source, Locale locale, Map<String, ?> vocabulary) {
        Source parts = Source.of(source);
        String subject = PlainValue.line(Filling.fill(parts.subject(), vocabulary, value -> value));
        Node document = MARKDOWN.parse(Filling.fill(parts.body(), vocabulary, MarkdownText::literal));
        return new Letter(locale, subject, TextPart.of(document), HtmlPart.of(document, locale, subject));
    }

    @Override
    public Set<String> placeholders(String source) {
        Source parts = Source.of(source);
        Set<String> names = new TreeSet<>(NamesUsed.in(Filling.compile(parts.subject(), value -> value)));
        names.addAll(NamesUsed.in(Filling.compile(parts.body(), value -> value)));
        return names;
    }
}
