package eu.vigie.web.pages;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The form to sign in; the security room checks what it sends. */
@Controller
class SignInPage {
    private final boolean evaluation;

    SignInPage(@Value("${vigie.admin.password}") String installed) {
        this.evaluation = installed.isBlank();
    }

    /** Only where Vigie runs for evaluation does a password stand on a console. */
    @GetMapping("/login")
    String form(Model model) {
        model.addAttribute("evaluation", evaluation);
        return "login";
    }
}
