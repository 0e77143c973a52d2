package eu.vigie.notice;

import eu.vigie.document.Letter;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The completeness gate: in every language the letter can be written and read, and what it prints says each element that the
 * law asks for. It looks at the printed letter, so that a section that never shows counts for nothing.
 */
@Component
class Gate {

    private static final String MARK = "zzmarkzz";

    /** A sentence of the officer's own instead of a placeholder. */
    private static final int OWN_WORDS = 5;

    private final LetterWriter writer;

    Gate(LetterWriter writer) {
        this.writer = writer;
    }

    /** Refuses a version with an element missing or a letter that nobody can read; names each language. */
    void check(NoticeKind kind, String template, Version version) {
        if (version.languages().isEmpty()) {
            throw new InvalidInput(Fault.of("wording", "wording-missing"));
        }
        List<Fault> faults = new ArrayList<>();
        version.languages()
                .forEach(language -> faults.addAll(faults(kind, template, version, Locale.forLanguageTag(language))));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private List<Fault> faults(NoticeKind kind, String template, Version version, Locale locale) {
        String field = "wording." + locale.toLanguageTag();
        try {
            Letter letter = written(kind, version, locale, Map.of());
            List<Fault> faults = new ArrayList<>(Legible.faults(kind, letter, field));
            for (Element element : Element.of(template, personalData(version, locale))) {
                if (!said(element, kind, version, locale)) {
                    faults.add(Fault.of(
                            field, "element-missing-" + element.code(), locale.toLanguageTag(), element.code()));
                }
            }
            return faults;
        } catch (Refusal unreadable) {
            return unreadable.faults().stream()
                    .map(fault -> new Fault(field, fault.code(), fault.arguments()))
                    .toList();
        }
    }

    private static boolean personalData(Version version, Locale locale) {
        return !Boolean.FALSE.equals(version.vocabulary(locale).get("personalData"));
    }

    private boolean said(Element element, NoticeKind kind, Version version, Locale locale) {
        return element.ways().stream().anyMatch(names -> said(names, kind, version, locale));
    }

    private boolean said(List<String> names, NoticeKind kind, Version version, Locale locale) {
        List<String> printed = names.stream()
                .filter(name -> words(kind, version, locale, name, MARK).contains(MARK))
                .toList();
        return names.stream()
                        .allMatch(name -> printed.contains(name) || ownWords(kind, version, locale, name) >= OWN_WORDS)
                && (!NoticeKind.TO_PERSONS.contains(kind) || printed.isEmpty() || known(printed, version, locale));
    }

    /** How many words go when what stands for the name goes: the officer's own in its place. */
    private int ownWords(NoticeKind kind, Version version, Locale locale, String name) {
        return words(kind, version, locale, name, MARK).size()
                - words(kind, version, locale, name, "").size();
    }

    private List<String> words(NoticeKind kind, Version version, Locale locale, String name, String instead) {
        return List.of(
                written(kind, version, locale, Map.of(name, instead)).text().split("[^\\p{L}\\p{N}]+"));
    }

    /** A processor may write "not yet known" and write again; to people at high risk the element itself is owed. */
    private static boolean known(List<String> names, Version version, Locale locale) {
        Words words = new Words(locale);
        Map<String, Object> vocabulary = version.vocabulary(locale);
        return names.stream()
                .map(vocabulary::get)
                .anyMatch(value ->
                        !words.unknown().equals(value) && !words.say("replyTo").equals(value));
    }

    private Letter written(NoticeKind kind, Version version, Locale locale, Map<String, Object> instead) {
        Map<String, Object> own = new HashMap<>(Sample.of(kind, locale));
        own.putAll(instead);
        return writer.letter(version, false, locale, own);
    }
}
