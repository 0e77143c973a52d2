package eu.vigie.web.pages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import eu.vigie.deadline.Regime;
import eu.vigie.deadline.Regimes;
import eu.vigie.estate.Estate;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every regime that Vigie knows, each version with its dates and clocks: to be read, for who keeps or watches the rules. */
@Controller
class RegimesPage {

    private static final List<String> GROUPS = List.of("facts", "declared", "undeclared");

    private final Estate estate;
    private final Permission permission;
    private final Readers readers;

    RegimesPage(Estate estate, Permission permission, Readers readers) {
        this.estate = estate;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/regimes")
    String show(Model model) {
        permission.require(Right.READ_RULES);
        var reader = readers.present();
        var declared = new HashSet<>(estate.organisation().regimes());
        model.addAttribute("groups", GROUPS);
        model.addAttribute(
                "regimes",
                Regimes.ours().versions().stream()
                        .map(versions -> shown(versions, declared, reader))
                        .collect(groupingBy(RegimeShown::group, toList())));
        return "administration/regimes";
    }

    private static RegimeShown shown(List<Regime> versions, Set<String> declared, Reader reader) {
        var first = versions.get(0);
        var today = reader.now().atZone(first.zone()).toLocalDate();
        return new RegimeShown(Regimes.ours().get(first.id(), today), versions, declared.contains(first.id()), reader);
    }
}
