package eu.vigie.web.pages;

import eu.vigie.assessment.Assessments;
import eu.vigie.audit.Trail;
import eu.vigie.breach.Breach;
import eu.vigie.breach.BreachState;
import eu.vigie.breach.CaseErasure;
import eu.vigie.escalation.Alarms;
import eu.vigie.evidence.Verifications;
import eu.vigie.filing.Filing;
import eu.vigie.filing.Filings;
import eu.vigie.identity.CurrentActor;
import eu.vigie.notice.Notice;
import eu.vigie.notice.NoticeKind;
import eu.vigie.notice.Notices;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import eu.vigie.overview.CaseTallies;
import eu.vigie.process.Task;
import eu.vigie.process.TaskInbox;
import eu.vigie.web.ExplainedClock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** One case on one page: the clock, what is owed, what waits for whom, and what was done. */
@Controller
class CasePage {
    private static final int STEPS = 6;
    private static final int LOOKED_AT = 200;

    private final Assessments assessments;
    private final Obligations obligations;
    private final TaskInbox inbox;
    private final Notices notices;
    private final Filings filings;
    private final CaseForms forms;
    private final CaseTallies tallies;
    private final Alarms alarms;
    private final Verifications verifications;
    private final Trail trail;
    private final CaseErasure erasure;
    private final CurrentActor current;
    private final Readers readers;

    CasePage(
            Assessments assessments,
            Obligations obligations,
            TaskInbox inbox,
            Notices notices,
            Filings filings,
            CaseForms forms,
            CaseTallies tallies,
            Alarms alarms,
            Verifications verifications,
            Trail trail,
            CaseErasure erasure,
            CurrentActor current,
            Readers readers) {
        this.assessments = assessments;
        this.obligations = obligations;
        this.inbox = inbox;
        this.notices = notices;
        this.filings = filings;
        this.forms = forms;
        this.tallies = tallies;
        this.alarms = alarms;
        this.verifications = verifications;
        this.trail = trail;
        this.erasure = erasure;
        this.current = current;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}")
    String show(@ModelAttribute(name = "breach", binding = false) Breach breach, Model model) {
        String reference = breach.reference();
        List<Obligation> owed = obligations.of(reference);
        List<Filing> filed = filings.onAnyForm(reference);
        List<Task> open = inbox.ofCase(breach, owed, filed);
        List<DutyLine> lines = DutyLine.group(owed);
        List<Notice> all = notices.of(reference);
        addNext(lines, open, model);
        addAlarm(reference, model);
        model.addAttribute("unverified", verifications.failed(reference, STEPS));
        model.addAttribute("counted", counted(lines, breach, readers.present().locale()));
        addDocuments(reference, all, model);
        addFilings(filed, owed, model);
        model.addAttribute("sections", CaseSection.of(open, lines, toPersons(all)));
        model.addAttribute("steps", latest(reference));
        model.addAttribute("filmed", breach.state() == BreachState.CLOSED && !erasure.erased(reference));
        return "breaches/case";
    }

    // Without notes: the short list on the case says what was done, the time line why.
    private List<TrailLine> latest(String reference) {
        return TrailLine.together(trail.latest(reference, LOOKED_AT), Map.of(), readers.present()).stream()
                .limit(STEPS)
                .toList();
    }

    /** How the clock of each line is counted, by the duty that speaks for it. */
    private static Map<Long, ExplainedClock> counted(List<DutyLine> lines, Breach breach, Locale locale) {
        return lines.stream()
                .map(DutyLine::leading)
                .collect(Collectors.toMap(Obligation::id, owed -> ExplainedClock.of(owed, breach, locale)));
    }

    private void addNext(List<DutyLine> lines, List<Task> open, Model model) {
        DutyLine.next(lines.stream(), readers.present().now()).ifPresent(next -> {
            model.addAttribute("next", next);
            Awaited.of(next.leading(), open).ifPresent(task -> model.addAttribute("step", new OpenStep(task)));
        });
    }

    /** What waits for the reader to say that they have seen it. */
    private void addAlarm(String reference, Model model) {
        alarms.of(current.get()).stream()
                .filter(alarm -> alarm.breach().equals(reference))
                .findFirst()
                .ifPresent(alarm -> model.addAttribute("alarm", alarm));
    }

    private void addDocuments(String reference, List<Notice> all, Model model) {
        model.addAttribute(
                "letters", all.stream().filter(one -> one.kind().toCustomer()).toList());
        model.addAttribute("personal", of(all, NoticeKind.TO_PERSONS));
        model.addAttribute("alerts", of(all, NoticeKind.TO_OUR_OWN));
        model.addAttribute("decisions", assessments.decisions(reference));
        model.addAttribute("tally", tallies.of(reference));
    }

    private void addFilings(List<Filing> filed, List<Obligation> owed, Model model) {
        model.addAttribute("filings", filed.stream().filter(one -> !one.small()).toList());
        model.addAttribute(
                "smaller", forms.of(filed.stream().filter(Filing::small).toList(), owed, readers.present()));
    }

    private static Set<String> toPersons(List<Notice> all) {
        return of(all, NoticeKind.TO_PERSONS).stream()
                .map(notice -> Long.toString(notice.id()))
                .collect(Collectors.toSet());
    }

    private static List<Notice> of(List<Notice> all, Set<NoticeKind> kinds) {
        return all.stream().filter(one -> kinds.contains(one.kind())).toList();
    }
}
