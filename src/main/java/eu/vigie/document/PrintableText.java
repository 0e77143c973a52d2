package eu.vigie.document;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Text as paper can carry it: without control characters and invisible marks (they could turn the direction of what follows),
 * and with the name of a character that the font does not have, so that nothing is lost without a trace.
 */
class PrintableText {

    private final Font font;

    PrintableText(InputStream trueType) {
        try (trueType) {
            font = Font.createFont(Font.TRUETYPE_FONT, trueType);
        } catch (FontFormatException | IOException broken) {
            throw new UncheckedIOException(new IOException(broken));
        }
    }

    String text(String source) {
        StringBuilder text = new StringBuilder(source.length());
        source.codePoints().forEach(character -> append(text, character));
        return text.toString();
    }

    private void append(StringBuilder text, int character) {
        if (character == '\n' || character == '\t' || font.canDisplay(character) && !hidden(character)) {
            text.appendCodePoint(character);
        } else if (!hidden(character)) {
            text.append('[').append(name(character)).append(']');
        }
    }

    private static boolean hidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK -> !combining(character);
            default -> false;
        };
    }

    /** An accent that stands apart from its letter is part of the word; a variation selector is not. */
    private static boolean combining(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK
                && Character.UnicodeBlock.of(character) != Character.UnicodeBlock.VARIATION_SELECTORS;
    }

    private static String name(int character) {
        String name = Character.getName(character);
        return name == null ? String.format("U+%04X", character) : name.toLowerCase(Locale.ROOT);
    }
}
