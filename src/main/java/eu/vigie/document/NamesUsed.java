package eu.vigie.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Collects the names a template uses. */
final class NamesUsed implements Mustache.Visitor {

    private final Set<String> names = new TreeSet<>();

    private final Predicate<String> empty;

    private NamesUsed(Predicate<String> empty) {
        this.empty = empty;
    }

    static Set<String> in(Template template) {
        return in(template, name -> false);
    }

    /** Leaves out what stands inside sections over empty lists: the names of their items cannot be known. */
    static Set<String> in(Template template, Predicate<String> empty) {
        NamesUsed visitor = new NamesUsed(empty);
        template.visit(visitor);
        return visitor.names;
    }

    @Override
    public void visitText(String text) {
        // Text names nothing.
    }

    @Override
    public void visitVariable(String name) {
        names.add(name);
    }

    @Override
    public boolean visitInclude(String name) {
        throw new UnreadableLetter("forbidden-tag");
    }

    @Override
    public boolean visitSection(String name) {
        names.add(name);
        return !empty.test(name);
    }

    @Override
    public boolean visitInvertedSection(String name) {
        names.add(name);
        return true;
    }
}
