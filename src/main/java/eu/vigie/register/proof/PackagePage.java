package eu.vigie.register.proof;

import eu.vigie.assessment.Assessments;
import eu.vigie.audit.CaseProof;
import eu.vigie.deadline.LegalSource;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.evidence.Evidence;
import eu.vigie.filing.DutyFilings;
import eu.vigie.filing.Filings;
import eu.vigie.notice.Notice;
import eu.vigie.notice.Notices;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligations;
import eu.vigie.register.Register;
import eu.vigie.register.TimelineSentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the page of a package says in one language: tables, in the order in which they are read. */
@Component
class PackagePage {

    /** Lines of the time line on the page; all of it is in its file. */
    private static final int SHOWN = 2_000;

    private final Register register;
    private final Obligations obligations;
    private final Assessments assessments;
    private final Filings filings;
    private final DutyFilings smaller;
    private final Notices notices;
    private final Evidence evidence;
    private final CaseProof proof;
    private final TimelineSentences sentences;
    private final MessageSource messages;

    PackagePage(
            Register register,
            Obligations obligations,
            Assessments assessments,
            Filings filings,
            DutyFilings smaller,
            Notices notices,
            Evidence evidence,
            CaseProof proof,
            TimelineSentences sentences,
            MessageSource messages) {
        this.register = register;
        this.obligations = obligations;
        this.assessments = assessments;
        this.filings = filings;
        this.smaller = smaller;
        this.notices = notices;
        this.evidence = evidence;
        this.proof = proof;
        this.sentences = sentences;
        this.messages = messages;
    }

    Map<String, Object> vocabulary(CaseFile about, Locale locale) {
        PageWords say = new PageWords(messages, locale);
        Map<String, Object> said = new HashMap<>(Map.of(
                "language", locale.getLanguage(),
                "title", say.text("package.title"),
                "check", say.text("package.check"),
                "mark", say.text("package.exercise"),
                "trail", say.text("package.trail"),
                "size", about.trail().size(),
                "root", about.trail().root(),
                "tables", about.part() == null ? all(about, say) : theirs(about, about.part(), say)));
        said.put("part", about.part() == null ? "" : part(about.part(), say));
        return said;
    }

    private static String part(CustomerPart part, PageWords say) {
        return say.text("package.part", part.customer().name(), part.customer().id());
    }

    private List<Map<String, Object>> all(CaseFile about, PageWords say) {
        String reference = about.reference();
        return List.of(
                say.table(
                        "register",
                        List.of(),
                        register.entry(reference).entrySet().stream()
                                .map(column -> row(say.text("register." + column.getKey()), column.getValue()))
                                .toList()),
                duties(about, say),
                say.table(
                        "decisions",
                        List.of("file", "state", "by", "at"),
                        assessments.decisions(reference).stream()
                                .map(one -> row(
                                        "decisions/" + one.number() + "."
                                                + say.locale().getLanguage() + ".pdf",
                                        say.word(one.state()),
                                        one.decision().decidedBy(),
                                        one.decision().decidedAt()))
                                .toList()),
                say.table(
                        "filings",
                        List.of("file", "authority", "state", "submittedAt", "number"),
                        Stream.concat(filings.of(reference).stream(), smaller.of(reference).stream())
                                .map(one -> row(
                                        "filings/" + one.id() + ".pdf",
                                        one.authority(),
                                        say.word(one.state()),
                                        one.submittedAt(),
                                        one.authorityReference()))
                                .toList()),
                letters(say, notices.of(reference).stream(), Notice::counts),
                say.table(
                        "evidence",
                        List.of("name", "kind", "sha256", "size", "at"),
                        evidence.of(reference).stream()
                                .map(one -> row(one.name(), one.kind(), one.sha256(), one.size(), one.addedAt()))
                                .toList()),
                timeline(about, say));
    }

    /** A customer reads what they were owed, their letters, and what the trail has of those. */
    private List<Map<String, Object>> theirs(CaseFile about, CustomerPart part, PageWords say) {
        var sent = notices.of(about.reference()).stream()
                .filter(notice -> part.letters().containsKey(notice.id()));
        return List.of(duties(about, say), letters(say, sent, part::counts), timeline(about, say));
    }

    private Map<String, Object> duties(CaseFile about, PageWords say) {
        return say.table(
                "duties",
                List.of("duty", "recipient", "state", "dueAt", "metAt"),
                obligations.of(about.reference()).stream()
                        .filter(about::shows)
                        .map(duty -> row(
                                LegalSource.in(say.locale(), duty.source()),
                                duty.duty() == Duty.POLICE_REQUEST
                                        ? say.text("timeline.police-request", duty.recipientName())
                                        : duty.recipientName(),
                                say.word(duty.state()),
                                duty.dueAt(),
                                duty.metAt()))
                        .toList());
    }

    private static Map<String, Object> letters(
            PageWords say, Stream<Notice> sent, Function<Notice, Map<DeliveryState, Long>> counts) {
        return say.table(
                "letters",
                List.of("file", "kind", "state", "sentAt", "counts"),
                sent.map(one -> row(
                                "deliveries/" + one.id() + ".csv",
                                say.word(one.kind()),
                                say.word(one.state()),
                                one.releasedAt(),
                                say.counts(counts.apply(one))))
                        .toList());
    }

    private Map<String, Object> timeline(CaseFile about, PageWords say) {
        List<List<String>> rows = new ArrayList<>();
        proof.entries(about.reference(), about.trail(), proven -> {
            var entry = proven.entry();
            if (rows.size() < SHOWN && about.shows(entry))
                rows.add(row(entry.happenedAt(), entry.recordedAt(), entry.actor(), sentences.of(entry, say.locale())));
        });
        return say.table("timeline", List.of("at", "recordedAt", "by", "what"), rows);
    }

    private static List<String> row(@Nullable Object... cells) {
        return Arrays.stream(cells).map(PackagePage::cell).toList();
    }

    /** Of a list each on a line of its own. */
    private static String cell(@Nullable Object cell) {
        return cell instanceof Collection<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining("\n"))
                : Objects.toString(cell, "");
    }
}
