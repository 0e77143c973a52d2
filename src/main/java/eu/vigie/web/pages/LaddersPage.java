package eu.vigie.web.pages;

import eu.vigie.actor.Role;
import eu.vigie.escalation.LadderReading;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The ladders in force, whom each rung calls, and who that would be now: to be read, for who keeps or watches the rules. */
@Controller
class LaddersPage {

    private final LadderReading ladders;
    private final Permission permission;
    private final Readers readers;

    LaddersPage(LadderReading ladders, Permission permission, Readers readers) {
        this.ladders = ladders;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/ladders")
    String show(Model model) {
        permission.require(Right.READ_RULES);
        var reader = readers.present();
        model.addAttribute("ladders", ladders.at(reader.now()));
        model.addAttribute("words", new RuleWords(reader));
        return "administration/ladders";
    }

    /** Codes of the rules in the reader's words, one after the other. */
    record RuleWords(Reader reader) {

        public String roles(Collection<Role> roles) {
            return roles.stream()
                    .map(role -> reader.option("role", role.code()))
                    .collect(Collectors.joining(", "));
        }

        public String regimes(Collection<String> regimes) {
            return regimes.stream().map(reader::regime).collect(Collectors.joining(", "));
        }

        public String options(String field, Collection<String> codes) {
            return codes.stream().map(code -> reader.option(field, code)).collect(Collectors.joining(", "));
        }
    }
}
