package eu.vigie.register.proof;

import eu.vigie.assessment.Assessments;
import eu.vigie.audit.CaseProof;
import eu.vigie.deadline.LegalSource;
import eu.vigie.evidence.Evidence;
import eu.vigie.filing.DutyFilings;
import eu.vigie.filing.Filings;
import eu.vigie.notice.Notices;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligations;
import eu.vigie.register.Register;
import eu.vigie.register.TimelineSentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
        Words say = new Words(messages, locale);
        String reference = about.reference();
        List<Map<String, Object>> tables = new ArrayList<>();
        tables.add(say.table(
                "register",
                List.of(),
                register.entry(reference).entrySet().stream()
                        .map(column -> row(say.text("register." + column.getKey()), column.getValue()))
                        .toList()));
        tables.add(say.table(
                "duties",
                List.of("duty", "recipient", "state", "dueAt", "metAt"),
                obligations.of(reference).stream()
                        .map(duty -> row(
                                LegalSource.in(locale, duty.source()),
                                duty.duty() == Duty.POLICE_REQUEST
                                        ? say.text("timeline.police-request", duty.recipientName())
                                        : duty.recipientName(),
                                say.word(duty.state()),
                                duty.dueAt(),
                                duty.metAt()))
                        .toList()));
        tables.add(say.table(
                "decisions",
                List.of("file", "state", "by", "at"),
                assessments.decisions(reference).stream()
                        .map(one -> row(
                                "decisions/" + one.number() + "." + locale.getLanguage() + ".pdf",
                                say.word(one.state()),
                                one.decision().decidedBy(),
                                one.decision().decidedAt()))
                        .toList()));
        tables.add(say.table(
                "filings",
                List.of("file", "authority", "state", "submittedAt", "number"),
                Stream.concat(filings.of(reference).stream(), smaller.of(reference).stream())
                        .map(one -> row(
                                "filings/" + one.id() + ".pdf",
                                one.authority(),
                                say.word(one.state()),
                                one.submittedAt(),
                                one.authorityReference()))
                        .toList()));
        tables.add(say.table(
                "letters",
                List.of("file", "kind", "state", "sentAt", "counts"),
                notices.of(reference).stream()
                        .map(one -> row(
                                "deliveries/" + one.id() + ".csv",
                                say.word(one.kind()),
                                say.word(one.state()),
                                one.releasedAt(),
                                say.counts(one.counts())))
                        .toList()));
        tables.add(say.table(
                "evidence",
                List.of("name", "kind", "sha256", "size", "at"),
                evidence.of(reference).stream()
                        .map(one -> row(one.name(), one.kind(), one.sha256(), one.size(), one.addedAt()))
                        .toList()));
        tables.add(say.table("timeline", List.of("at", "recordedAt", "by", "what"), timeline(about, locale)));
        return Map.of(
                "language", locale.getLanguage(),
                "title", say.text("package.title"),
                "check", say.text("package.check"),
                "mark", say.text("package.exercise"),
                "trail", say.text("package.trail"),
                "size", about.trail().size(),
                "root", about.trail().root(),
                "tables", tables);
    }

    private List<List<String>> timeline(CaseFile about, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        proof.entries(about.reference(), about.trail(), proven -> {
            var entry = proven.entry();
            if (rows.size() < SHOWN)
                rows.add(row(entry.happenedAt(), entry.recordedAt(), entry.actor(), sentences.of(entry, locale)));
        });
        return rows;
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

    /** Words in one language. */
    record Words(MessageSource messages, Locale locale) {

        String text(String key, Object... arguments) {
            return Objects.requireNonNull(
                    messages.getMessage(key, arguments.length == 0 ? null : arguments, key, locale));
        }

        String word(Enum<?> constant) {
            String code = constant.name().toLowerCase(Locale.ROOT);
            return Objects.requireNonNull(messages.getMessage("option." + code, null, code.replace('_', ' '), locale));
        }

        String counts(Map<? extends Enum<?>, Long> counts) {
            StringBuilder line = new StringBuilder();
            counts.forEach((state, count) -> {
                if (count > 0)
                    line.append(line.isEmpty() ? "" : ", ")
                            .append(word(state))
                            .append(' ')
                            .append(count);
            });
            return line.toString();
        }

        Map<String, Object> table(String name, List<String> columns, List<List<String>> rows) {
            return Map.of(
                    "heading",
                    text("package." + name),
                    "columns",
                    columns.stream()
                            .map(column -> text("package.column." + column))
                            .toList(),
                    "rows",
                    rows,
                    "empty",
                    rows.isEmpty() ? text("package.none") : "");
        }
    }
}
