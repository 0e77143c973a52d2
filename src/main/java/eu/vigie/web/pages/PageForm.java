package eu.vigie.web.pages;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Refusal;
import eu.vigie.web.RefusalStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was typed, kept as typed, and what was wrong with it. */
class PageForm {
    private static final Predicate<String> OFFSET =
            Pattern.compile("[+-]\\d{2}:\\d{2}").asMatchPredicate();

    private final MultiValueMap<String, String> typed;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, List<String>> offsets = new HashMap<>();
    private boolean overtaken;

    PageForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** What was sent; a form that was sent before signing in is shown again and not carried out. */
    static PageForm of(MultiValueMap<String, String> typed, Reader reader) {
        PageForm form = new PageForm(typed);
        if (form.unsent()) {
            boolean draft = KeptForms.DRAFT.equals(typed.getFirst(KeptForms.MARK));
            form.wrong("", draft ? reader.say("drafts.shown") : reader.say("form.signed-out"));
        }
        return form;
    }

    static PageForm empty() {
        return new PageForm(new LinkedMultiValueMap<>());
    }

    /** The value as typed, or an empty string. */
    public String value(String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    /** All values of that name: of check boxes. */
    public List<String> values(String name) {
        return typed.getOrDefault(name, List.of());
    }

    public boolean has(String name, String option) {
        return values(name).contains(option);
    }

    /** The trimmed value, or null where nothing was typed. */
    @Nullable
    String given(String name) {
        String value = value(name).strip();
        return value.isEmpty() ? null : value;
    }

    /** Of an hour that came twice there, to be chosen from beside the zones. */
    void offer(String name, List<String> twice) {
        offsets.put(name, twice);
    }

    /** What there is to choose from at that moment: the zones of every form, its own offsets, and the one chosen before. */
    public List<String> zones(String name, List<String> offered) {
        return Stream.of(offered, offsets.getOrDefault(name, List.of()), List.of(value(name + ".zone")))
                .flatMap(List::stream)
                .filter(zone -> offered.contains(zone) || zone.equals("UTC") || OFFSET.test(zone))
                .distinct()
                .toList();
    }

    void put(String name, @Nullable Object value) {
        if (value != null) {
            typed.add(name, value.toString());
        }
    }

    /** Puts the value in the place of all that stand there. */
    void replace(String name, String value) {
        typed.set(name, value);
    }

    /** What is wrong with that field, or null. */
    @Nullable
    public String error(String name) {
        return errors.get(name);
    }

    /** Everything that is wrong, by field, in the order in which it was found. */
    public Map<String, String> errors() {
        return errors;
    }

    /** The ids of what explains that field, for a screen reader; null where nothing does. */
    @Nullable
    public String describedBy(String name, @Nullable String hint) {
        String described = (hint == null ? "" : name + "-hint") + (error(name) == null ? "" : " " + name + "-error");
        return described.isEmpty() ? null : described.strip();
    }

    public boolean faulty() {
        return !errors.isEmpty();
    }

    /** True where nobody has sent it yet and it is only shown again: nothing is wrong with it for that. */
    public boolean unsent() {
        return typed.containsKey(KeptForms.MARK);
    }

    void wrong(String field, String sentence) {
        errors.putIfAbsent(field, sentence);
    }

    /** False where something was wrong before, or the act was refused: the form then says what. */
    boolean carriedOut(Reader reader, Runnable act) {
        return trouble(reader, act) == null;
    }

    /** The same; the answer has the status of what was wrong. */
    boolean carriedOut(Reader reader, HttpServletResponse response, Runnable act) {
        HttpStatus trouble = trouble(reader, act);
        if (trouble != null) response.setStatus(trouble.value());
        return trouble == null;
    }

    private @Nullable HttpStatus trouble(Reader reader, Runnable act) {
        if (faulty()) return HttpStatus.UNPROCESSABLE_CONTENT;
        try {
            act.run();
            return null;
        } catch (Refusal refusal) {
            refused(refusal, reader);
            HttpStatus status = RefusalStatus.of(refusal);
            overtaken = status == HttpStatus.CONFLICT;
            return status;
        }
    }

    /** The sentences that were typed, where somebody else was first: the form that they stood in may not be on the page any more. */
    public List<String> overtaken() {
        return !overtaken
                ? List.of()
                : Stream.of("reason", "note")
                        .map(this::value)
                        .filter(words -> !words.isBlank())
                        .toList();
    }

    void refused(Refusal refusal, Reader reader) {
        refusal.faults().forEach(fault -> {
            String field = field(fault);
            boolean nothing = value(field).isEmpty();
            wrong(field, nothing ? FaultWords.ofNothing(fault, reader) : FaultWords.sentence(fault, reader));
        });
    }

    /** Shows at that field what is wrong with one that the act names otherwise. */
    void shows(String field, String asked) {
        String sentence = errors.remove(asked);
        if (sentence != null) wrong(field, sentence);
    }

    /** The fields that show their error: the summary links to them. */
    List<String> fields() {
        return new ArrayList<>(errors.keySet());
    }

    /** The API names a field with its path, a page without the first step. */
    private static String field(Fault fault) {
        return fault.field().replaceFirst("^(values|facts|body)\\.", "");
    }
}
