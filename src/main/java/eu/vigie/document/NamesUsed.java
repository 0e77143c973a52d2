package eu.vigie.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Set;
import java.util.TreeSet;

/** Collects the names a template uses. */
final class NamesUsed implements Mustache.Visitor {

    private final Set<String> names = new TreeSet<>();

    static Set<String> in(Template template) {
        NamesUsed visitor = new NamesUsed();
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
        return true;
    }

    @Override
    public boolean visitInvertedSection(String name) {
        names.add(name);
        return true;
    }
}
