package eu.vigie.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Fills Mustache from maps; strict: what a template names must be in the vocabulary, also where it is not shown. */
final class Filling {

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .withCollector(new MapsOnly())
            .strictSections(true)
            .emptyStringIsFalse(true)
            .withFormatter(String::valueOf);

    private static final Set<String> BUILT_IN = Set.of(".", "this", "-first", "-last", "-index");

    private Filling() {}

    static String fill(String text, Map<String, ?> vocabulary, Mustache.Escaper escaper) {
        Template template = compile(text, escaper);
        Set<String> known = known(vocabulary);
        for (String name :
                NamesUsed.in(template, name -> vocabulary.get(name) instanceof Collection<?> many && many.isEmpty())) {
            if (!known.contains(name)) {
                throw new UnknownPlaceholder(name, 0);
            }
        }
        try {
            return template.execute(vocabulary);
        } catch (MustacheException.Context unknown) {
            throw new UnknownPlaceholder(unknown.key, 0);
        }
    }

    static Template compile(String text, Mustache.Escaper escaper) {
        try {
            return COMPILER.withEscaper(escaper).compile(text);
        } catch (MustacheException broken) {
            throw new UnreadableLetter("tag-broken", String.valueOf(broken.getMessage()));
        }
    }

    private static Set<String> known(Map<?, ?> vocabulary) {
        Set<String> names = new HashSet<>(BUILT_IN);
        vocabulary.forEach((name, value) -> {
            names.add(String.valueOf(name));
            if (value instanceof Collection<?> many) {
                many.stream().filter(Map.class::isInstance).forEach(item -> names.addAll(known((Map<?, ?>) item)));
            }
        });
        return names;
    }
}
