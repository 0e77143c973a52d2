package eu.vigie.web.pages;

import eu.vigie.breach.Breach;
import eu.vigie.delivery.Delivery;
import eu.vigie.delivery.DeliveryRecord;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.delivery.ToldOtherwise.Channel;
import eu.vigie.identity.CurrentActor;
import eu.vigie.notice.Notice;
import eu.vigie.notice.Recipients;
import eu.vigie.refusal.Refusal;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One recipient of a wave whom no letter reached, or whose letter came back: what a person knows and the mail server does not. */
@Controller
class RecipientPage {

    private static final String ADDRESS = "/breaches/{reference}/notices/{id}/recipients/{row}";

    /** A mail server has it, or may have it: what a person can know better is that it was read, or came back. */
    private static final Set<DeliveryState> TAKEN =
            Set.of(DeliveryState.ACCEPTED, DeliveryState.DELIVERED, DeliveryState.IN_DOUBT);

    private final NoticeOfCase addressed;
    private final Recipients recipients;
    private final Permission permission;
    private final CurrentActor current;
    private final Readers readers;

    RecipientPage(
            NoticeOfCase addressed,
            Recipients recipients,
            Permission permission,
            CurrentActor current,
            Readers readers) {
        this.addressed = addressed;
        this.recipients = recipients;
        this.permission = permission;
        this.current = current;
        this.readers = readers;
    }

    @GetMapping(ADDRESS)
    String show(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @PathVariable long id,
            @PathVariable long row,
            Model model) {
        permission.insider();
        PageForm form = PageForm.empty();
        Reader reader = readers.present();
        Moments.put(form, "at", reader.now(), reader.zone());
        return show(breach, id, row, form, model);
    }

    @PostMapping(ADDRESS)
    String record(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @PathVariable long id,
            @PathVariable long row,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        permission.insider();
        addressed.get(breach.reference(), id);
        PageForm form = PageForm.of(typed, readers.present());
        try {
            record(id, row, form);
            if (!form.faulty()) {
                return "redirect:/breaches/" + breach.reference() + "/notices/" + id + "?done=recipient";
            }
        } catch (Refusal refusal) {
            form.refused(refusal, readers.present());
        }
        response.setStatus(422);
        return show(breach, id, row, form, model);
    }

    private void record(long id, long row, PageForm form) {
        Reader reader = readers.present();
        String reason = form.given("reason");
        if (reason == null) {
            form.wrong("reason", reader.say("fault.missing"));
        }
        switch (form.value("happened")) {
            case "told" -> told(id, row, form, reason);
            case "confirmed" -> {
                if (reason != null && !form.faulty()) recipients.confirmed(id, row, reason, current.get());
            }
            case "returned" -> {
                if (reason != null && !form.faulty()) recipients.bounced(id, row, reason, current.get());
            }
            case "waived" -> {
                if (reason != null && !form.faulty()) recipients.waive(id, row, reason, current.get());
            }
            default -> form.wrong("happened", reader.say("fault.missing"));
        }
    }

    private void told(long id, long row, PageForm form, @Nullable String reason) {
        Instant at = Moments.read(form, "at", readers.present());
        Channel channel = Arrays.stream(Channel.values())
                .filter(each -> Codes.of(each).equals(form.value("told")))
                .findFirst()
                .orElse(null);
        if (channel == null) {
            form.wrong("told", readers.present().say("fault.missing"));
        } else if (reason != null && !form.faulty()) {
            recipients.toldOtherwise(id, row, channel, at, reason, current.get());
        }
    }

    private String show(Breach breach, long id, long row, PageForm form, Model model) {
        Notice notice = addressed.get(breach.reference(), id);
        model.addAttribute("notice", notice);
        model.addAttribute("packed", notice.kind().toCustomer() && permission.has(Right.READ_REGISTER));
        DeliveryRecord found = recipients.record(id, row, current.get());
        model.addAttribute("row", found.row());
        model.addAttribute("tries", found.attempts());
        model.addAttribute("form", form);
        model.addAttribute("happened", possible(found.row()));
        model.addAttribute("provable", permission.has(Right.PROVE_DELIVERY));
        model.addAttribute("channels", codes());
        return "notices/recipient";
    }

    private static List<String> possible(Delivery row) {
        if (!TAKEN.contains(row.state())) {
            return List.of("told", "waived");
        }
        return row.confirmedAt() == null ? List.of("confirmed", "returned") : List.of("returned");
    }

    private static List<String> codes() {
        return Arrays.stream(Channel.values())
                .map(channel -> channel.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
