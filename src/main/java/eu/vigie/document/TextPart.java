package eu.vigie.document;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** The text of a letter: what a reader of plain mail sees, lists and links included. */
final class TextPart extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();

    static String of(Node document) {
        TextPart part = new TextPart();
        document.accept(part);
        return part.text.toString().strip() + "\n";
    }

    @Override
    public void visit(Heading heading) {
        text.append('\n');
        visitChildren(heading);
        text.append("\n\n");
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        text.append(paragraph.getParent() instanceof ListItem ? "\n" : "\n\n");
    }

    @Override
    public void visit(BlockQuote quote) {
        text.append("*** ");
        visitChildren(quote);
    }

    @Override
    public void visit(BulletList list) {
        visitChildren(list);
        text.append('\n');
    }

    @Override
    public void visit(OrderedList list) {
        visitChildren(list);
        text.append('\n');
    }

    @Override
    public void visit(ListItem item) {
        text.append(mark(item));
        TextPart inner = new TextPart();
        inner.visitChildren(item);
        text.append(inner.text.toString().strip().replace("\n", "\n  ")).append('\n');
    }

    private static String mark(ListItem item) {
        if (!(item.getParent() instanceof OrderedList list)) {
            return "- ";
        }
        Integer start = list.getMarkerStartNumber();
        int number = start == null ? 1 : start;
        for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
            number++;
        }
        return number + ". ";
    }

    @Override
    public void visit(Link link) {
        int from = text.length();
        visitChildren(link);
        String destination = link.getDestination().replaceFirst("^mailto:", "");
        if (destination.replaceFirst("^https?://", "").equals(text.substring(from))) {
            text.replace(from, text.length(), destination);
        } else if (!text.substring(from).equals(destination)) {
            text.append(" (").append(destination).append(')');
        }
    }

    @Override
    public void visit(Text words) {
        text.append(words.getLiteral());
    }

    @Override
    public void visit(Code code) {
        text.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak end) {
        text.append('\n');
    }

    @Override
    public void visit(ThematicBreak line) {
        text.append("----\n\n");
    }
}
