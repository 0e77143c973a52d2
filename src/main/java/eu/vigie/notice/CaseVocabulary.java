package eu.vigie.notice;

import eu.vigie.breach.Breach;
import eu.vigie.breach.Outcome;
import eu.vigie.delivery.LetterLinks;
import eu.vigie.estate.Estate;
import eu.vigie.estate.Organisation;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every letter about a case may name (GDPR Art. 33(3), 34(2); SCC 2021/915 clause 9.2). */
@Component
class CaseVocabulary {

    /** House rule: whoever was told something unfinished hears again within a day. */
    private static final Duration NEXT_UPDATE = Duration.ofHours(24);

    private final LocalTime times;
    private final Estate estate;
    private final Obligations obligations;
    private final NoticeTable notices;
    private final LetterLinks links;
    private final StepsTold steps;
    private final News news;

    CaseVocabulary(
            LocalTime times,
            Estate estate,
            Obligations obligations,
            NoticeTable notices,
            LetterLinks links,
            StepsTold steps,
            News news) {
        this.times = times;
        this.estate = estate;
        this.obligations = obligations;
        this.notices = notices;
        this.links = links;
        this.steps = steps;
        this.news = news;
    }

    /** What all languages of a letter are written from. */
    CaseOnRecord read(NoticeRow notice, Breach breach) {
        List<NoticeRow> letters = notices.of(List.of(breach.reference()));
        return new CaseOnRecord(
                breach,
                estate.organisation(),
                letters,
                authorityTold(breach),
                steps.of(breach),
                news.lastTold(EarlierLetters.of(notice, letters)));
    }

    /** Names and values in the letter's language; none is null or empty but {@code unknowns} and {@code changes}. */
    Map<String, Object> of(NoticeRow notice, CaseOnRecord known, Locale locale, Instant now) {
        Breach breach = known.breach();
        Words words = new Words(locale);
        Map<String, Object> vocabulary = new TreeMap<>(FactsVocabulary.of(breach.facts(), words));
        List<Map<String, Object>> unknowns = OpenQuestions.of(breach, notice, words);
        vocabulary.put("reference", breach.reference());
        vocabulary.put("title", breach.title());
        vocabulary.put("description", words.orUnknown(breach.description()));
        vocabulary.put("exercise", breach.exercise());
        vocabulary.put("detectedAt", times.of(breach.detectedAt(), locale));
        vocabulary.put("awareAt", times.of(breach.processorAwareAt(), locale));
        vocabulary.put("occurredFrom", time(breach.occurredFrom(), words, locale));
        vocabulary.put("occurredTo", time(breach.occurredTo(), words, locale));
        vocabulary.put("writtenAt", times.of(now, locale));
        vocabulary.put("nextUpdate", times.of(now.plus(NEXT_UPDATE), locale));
        vocabulary.put("whatYouCanDo", true);
        // What everybody reads has no link that is one reader's own.
        if (notice.kind() != NoticeKind.PUBLIC) vocabulary.put("letterPage", links.placeholder());
        vocabulary.put("unknowns", unknowns);
        vocabulary.put("open", !unknowns.isEmpty());
        vocabulary.put("phase", phase(notice, known.letters(), !unknowns.isEmpty(), words));
        vocabulary.put("authorityTold", known.authorityTold());
        addOurselves(vocabulary, known.organisation(), words);
        addNews(vocabulary, known, locale);
        return vocabulary;
    }

    /** What letters after the first are about. */
    private void addNews(Map<String, Object> vocabulary, CaseOnRecord known, Locale locale) {
        boolean personalData = known.breach().outcome() != Outcome.PROJECT_DATA_BREACH;
        List<Map<String, Object>> changes = News.since(known.told(), vocabulary, locale, personalData);
        vocabulary.put("personalData", personalData);
        vocabulary.put("changes", changes);
        vocabulary.put("changed", !changes.isEmpty());
        vocabulary.putAll(steps.of(known, new Words(locale), locale));
    }

    private static void addOurselves(Map<String, Object> vocabulary, Organisation organisation, Words words) {
        String dpo = point(organisation.dpo());
        String contact = point(organisation.contact());
        vocabulary.put("organisation", organisation.name());
        vocabulary.put("dpo", dpo.isEmpty() ? words.unknown() : dpo);
        // Whoever gets a letter can always answer it; a DPO is the contact point Art. 33(3)(b) names first.
        vocabulary.put(
                "contact",
                Stream.of(contact, dpo).filter(Words::said).findFirst().orElse(words.say("replyTo")));
    }

    /** First notice or update, and whether more is to come (GDPR Art. 33(4), SCC 2021/915 clause 9.2). */
    private static String phase(NoticeRow notice, List<NoticeRow> letters, boolean open, Words words) {
        int earlier = EarlierLetters.of(notice, letters).size();
        String phase = words.say(earlier == 0 ? "phase.first" : "phase.update", earlier + 1);
        return open ? words.say("phase.open", phase) : phase;
    }

    private boolean authorityTold(Breach breach) {
        return obligations.of(breach.reference()).stream()
                .anyMatch(owed -> owed.duty() == Duty.AUTHORITY && owed.metAt() != null);
    }

    private String time(@Nullable Instant at, Words words, Locale locale) {
        return at == null ? words.unknown() : times.of(at, locale);
    }

    private static String point(Organisation.@Nullable Point point) {
        return point == null
                ? ""
                : Stream.of(point.name(), point.email(), point.phone())
                        .filter(Objects::nonNull)
                        .filter(Words::said)
                        .collect(Collectors.joining(", "));
    }
}
