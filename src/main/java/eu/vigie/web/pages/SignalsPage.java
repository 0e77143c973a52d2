package eu.vigie.web.pages;

import eu.vigie.intake.ReportFiles;
import eu.vigie.mailbox.IncomingMails;
import eu.vigie.signal.Signal;
import eu.vigie.signal.SignalGroup;
import eu.vigie.signal.SignalGroups;
import eu.vigie.signal.Signals;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox of signals: a group is a line, however many signals it has. */
@Controller
class SignalsPage {

    private static final int LENGTH = 25;

    private final SignalGroups groups;
    private final Signals signals;
    private final IncomingMails mails;
    private final ReportFiles files;
    private final Permission permission;

    SignalsPage(SignalGroups groups, Signals signals, IncomingMails mails, ReportFiles files, Permission permission) {
        this.groups = groups;
        this.signals = signals;
        this.mails = mails;
        this.files = files;
        this.permission = permission;
    }

    @GetMapping("/signals")
    String inbox(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable Long after,
            Model model) {
        permission.require(Right.READ_SIGNALS);
        var found = all ? groups.all(after == null ? 0 : after, LENGTH + 1) : waiting(after);
        var shown = found.stream().limit(LENGTH).toList();
        model.addAttribute("groups", shown);
        model.addAttribute("pulses", pulses(shown));
        model.addAttribute("all", all);
        model.addAttribute("keepsLinks", permission.has(Right.KEEP_REPORT_LINKS));
        model.addAttribute(
                "nextAfter", found.size() > LENGTH ? shown.get(LENGTH - 1).id() : null);
        return "signals/inbox";
    }

    @GetMapping("/signal-groups/{id}")
    String group(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long below,
            @RequestParam(required = false) @Nullable Long upTo,
            Model model) {
        permission.require(Right.READ_SIGNALS);
        SignalGroup group = groups.get(id);
        var found = groups.signals(id, below, LENGTH + 1);
        model.addAttribute("group", group);
        model.addAttribute("pulses", pulses(List.of(group)));
        model.addAttribute("signals", found.stream().limit(LENGTH).toList());
        model.addAttribute("upTo", upTo == null ? newest(id, below, found) : upTo);
        model.addAttribute(
                "nextBelow", found.size() > LENGTH ? found.get(LENGTH - 1).id() : null);
        model.addAttribute("triages", permission.has(Right.TRIAGE_SIGNALS));
        return "signals/group";
    }

    @GetMapping("/signals/{id}")
    String signal(@PathVariable long id, Model model) {
        permission.require(Right.READ_SIGNALS);
        Signal signal = signals.get(id);
        model.addAttribute("signal", signal);
        model.addAttribute("ofMail", mails.is(signal.source(), signal.sourceId()));
        model.addAttribute("payload", signals.payload(id).orElse(null));
        model.addAttribute("files", files.of(id));
        return "signals/signal";
    }

    /** A decision is about what was shown: older signals are turned to from the page that shows the newest. */
    private @Nullable Long newest(long group, long below, List<Signal> found) {
        List<Signal> latest = below == 0 ? found : groups.signals(group, 0, 1);
        return latest.isEmpty() ? null : latest.get(0).id();
    }

    /** Always a download, never shown: anybody may have sent it. */
    @GetMapping("/signals/{id}/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable long file) {
        permission.require(Right.READ_SIGNALS);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().build().toString())
                .body(files.bytes(id, file));
    }

    private List<SignalGroup> waiting(@Nullable Long after) {
        return groups.waiting(after == null ? null : groups.get(after), LENGTH + 1);
    }

    private Map<Long, Sparkline> pulses(List<SignalGroup> shown) {
        return groups.pulses(shown, Sparkline.PARTS).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Sparkline(entry.getValue())));
    }
}
