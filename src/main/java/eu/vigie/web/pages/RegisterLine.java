package eu.vigie.web.pages;

import eu.vigie.register.RegisterSaid;
import java.util.List;
import java.util.Map;

/** One entry of the register as it is read: its columns in words, those without content left out. */
record RegisterLine(String reference, String title, List<Cell> cells) {

    /** One column in words. */
    record Cell(String column, String words) {

        /** Several lines need the whole width. */
        public boolean many() {
            return words.contains("\n");
        }
    }

    static RegisterLine of(Map<String, Object> entry, Reader reader) {
        List<Cell> cells = entry.entrySet().stream()
                .map(column -> new Cell(
                        reader.either("register." + column.getKey(), "field." + column.getKey(), column.getKey()),
                        RegisterSaid.words(column.getKey(), column.getValue(), reader)))
                .filter(cell -> !cell.words().isEmpty())
                .toList();
        return new RegisterLine(String.valueOf(entry.get("reference")), String.valueOf(entry.get("title")), cells);
    }
}
