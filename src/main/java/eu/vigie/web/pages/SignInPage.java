package eu.vigie.web.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The form to sign in; the security room checks what it sends. */
@Controller
class SignInPage {
    @GetMapping("/login")
    String form() {
        return "login";
    }
}
