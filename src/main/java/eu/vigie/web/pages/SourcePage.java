package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.Refusal;
import eu.vigie.source.Adapters;
import eu.vigie.source.Source;
import eu.vigie.source.SourceKey;
import eu.vigie.source.Sources;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One source: where it sends to, what it proves itself with, and which system answers under which host name. */
@Controller
class SourcePage {
    private final Sources sources;
    private final Adapters adapters;
    private final Permission permission;
    private final Readers readers;
    private final String base;
    private final String syslogPort;

    SourcePage(
            Sources sources,
            Adapters adapters,
            Permission permission,
            Readers readers,
            @Value("${vigie.base-url}") String base,
            @Value("${vigie.syslog.port:}") String syslogPort) {
        this.sources = sources;
        this.adapters = adapters;
        this.permission = permission;
        this.readers = readers;
        this.base = base;
        this.syslogPort = syslogPort.strip();
    }

    @GetMapping("/signal-sources/{name}")
    String show(@PathVariable String name, Model model) {
        permission.require(Right.KEEP_SOURCES);
        PageForm form = PageForm.empty();
        form.put("hosts", written(sources.hosts(name)));
        return show(name, form, model);
    }

    /** The answer itself shows it, once: it stands in no address bar and no history. */
    @PostMapping("/signal-sources/{name}/keys")
    String issue(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.KEEP_SOURCES);
        PageForm form = PageForm.of(typed, readers.present());
        form.put("hosts", written(sources.hosts(name)));
        try {
            var purpose = Codes.read(SourceKey.Purpose.class, form.given("purpose"));
            if (purpose == null) throw new InvalidInput(Fault.of("purpose", "missing"));
            if (!form.faulty()) {
                String label = form.given("label");
                model.addAttribute(
                        "shown",
                        purpose == SourceKey.Purpose.CERTIFICATE
                                ? sources.register(name, form.given("certificate"), label, actor)
                                : sources.issue(name, purpose, label, actor));
                model.addAttribute("purpose", Codes.of(purpose));
            }
        } catch (Refusal refusal) {
            form.refused(refusal, readers.present());
        }
        if (form.faulty()) response.setStatus(422);
        return show(name, form, model);
    }

    @PostMapping("/signal-sources/{name}/keys/{key}/revoke")
    String revoke(@PathVariable String name, @PathVariable long key) {
        sources.revoke(name, key, permission.require(Right.KEEP_SOURCES));
        return "redirect:/signal-sources/" + name + "?done=source-revoked";
    }

    @PostMapping("/signal-sources/{name}/hosts")
    String hosts(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.KEEP_SOURCES);
        PageForm form = PageForm.of(typed, readers.present());
        if (form.carriedOut(readers.present(), () -> sources.replaceHosts(name, read(form.value("hosts")), actor)))
            return "redirect:/signal-sources/" + name + "?done=saved";
        response.setStatus(422);
        return show(name, form, model);
    }

    private String show(String name, PageForm form, Model model) {
        Source source = sources.get(name);
        model.addAttribute("source", source);
        model.addAttribute("address", base + "/api/signal-sources/" + name + "/signals");
        model.addAttribute("syslogPort", syslogPort);
        model.addAttribute(
                "adapter",
                adapters.titles(readers.present().locale()).getOrDefault(source.adapter(), source.adapter()));
        model.addAttribute("sourceKeys", sources.keys(name));
        model.addAttribute("form", form);
        return "signals/source";
    }

    private static String written(Map<String, String> hosts) {
        return hosts.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** A host name and a system in each line, apart by a space. */
    private static Map<String, String> read(String lines) {
        var hosts = new LinkedHashMap<String, String>();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] parts = line.split("\\s+", 2);
            if (parts.length < 2) throw new InvalidInput(Fault.of("hosts", "source-host-line", line));
            if (hosts.put(parts[0], parts[1]) != null)
                throw new InvalidInput(Fault.of("hosts", "source-host-twice", parts[0]));
        });
        return hosts;
    }
}
