package eu.vigie.process.picture;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Words from {@code messages/bpmn}: {@code bpmn.<process>.<element>}; the diagram's own name where none is kept. */
final class BundleWording implements Wording {

    static final String BUNDLE = "messages/bpmn";

    private final String process;
    private final ResourceBundle words;

    BundleWording(String process, Locale locale) {
        this.process = process;
        // Without this, a French server would answer an English reader in French.
        this.words = ResourceBundle.getBundle(BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    @Override
    public String label(String elementId, String name) {
        String key = elementId.equals(process) ? "bpmn." + process : "bpmn." + process + "." + elementId;
        return words.containsKey(key) ? words.getString(key) : name;
    }

    @Override
    public String state(Mark.State state) {
        return words.getString("bpmn.state." + state.key());
    }
}
