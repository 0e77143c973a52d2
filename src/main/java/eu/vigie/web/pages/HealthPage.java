package eu.vigie.web.pages;

import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What an operator asks at three in the morning, each a line in words: for operators and administrators. */
@Controller
class HealthPage {

    private final HealthLines lines;
    private final Permission permission;
    private final Readers readers;

    HealthPage(HealthLines lines, Permission permission, Readers readers) {
        this.lines = lines;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/health")
    String show(Model model) {
        permission.require(Right.WATCH_CLOCKS);
        var all = lines.of(readers.present());
        model.addAttribute("lines", all);
        model.addAttribute(
                "wrong",
                all.stream()
                        .filter(line -> line.state() != HealthLine.State.WORKS)
                        .count());
        model.addAttribute("version", HealthPage.class.getPackage().getImplementationVersion());
        return "administration/health";
    }
}
