package eu.vigie.web.pages;

import eu.vigie.delivery.Delivery;
import eu.vigie.estate.Contact;
import eu.vigie.estate.Estate;
import eu.vigie.notice.FollowUps;
import eu.vigie.notice.Forecast;
import eu.vigie.notice.Notice;
import eu.vigie.notice.NoticeKind;
import eu.vigie.notice.Notices;
import eu.vigie.notice.Trials;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import eu.vigie.obligation.Obligations;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a person needs beside the form of a task about letters: the letter itself, or whom it left. */
@Component
class TaskLetters {

    /** More are on the page of the letter. */
    private static final int MOST_LEFT = 100;

    private final Notices notices;
    private final Trials trials;
    private final FollowUps followUps;
    private final Obligations obligations;
    private final Estate estate;

    TaskLetters(Notices notices, Trials trials, FollowUps followUps, Obligations obligations, Estate estate) {
        this.notices = notices;
        this.trials = trials;
        this.followUps = followUps;
        this.obligations = obligations;
        this.estate = estate;
    }

    /** The letter as each recipient would read it, and what a release would mean. Nothing where there is none yet. */
    void addNotice(long id, Model model) {
        if (id > 0) {
            Notice notice = notices.get(id);
            model.addAttribute("notice", notice);
            if (NoticeKind.TO_CUSTOMERS.contains(notice.kind())) {
                model.addAttribute("customers", customers(notice.breach()));
            }
            model.addAttribute("previews", notices.preview(id));
            Forecast forecast = trials.forecast(id);
            if (notice.releasedAt() == null && forecast.letters() > 0) model.addAttribute("forecast", forecast);
        }
    }

    /** Whom the letters left, and where a customer has a telephone. */
    void addLeft(long id, Model model) {
        var left = followUps.left(id, MOST_LEFT);
        model.addAttribute("wave", notices.get(id));
        model.addAttribute("left", left);
        model.addAttribute(
                "telephones",
                estate
                        .contacts(left.stream()
                                .map(Delivery::recipient)
                                .distinct()
                                .toList())
                        .stream()
                        .filter(contact -> contact.phone() != null)
                        .collect(Collectors.groupingBy(Contact::customerId)));
    }

    /** How many customers are to be told, or were: each once, whatever is owed to it. */
    private long customers(String breach) {
        return obligations.of(breach).stream()
                .filter(one -> one.duty() == Duty.CUSTOMERS || one.duty() == Duty.CONTROLLERS)
                .filter(one -> one.state().open() || one.state() == ObligationState.MET)
                .map(Obligation::recipient)
                .distinct()
                .count();
    }
}
