package eu.vigie.web.pages;

import eu.vigie.overview.SavedViews;
import eu.vigie.web.Permission;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a person keeps of the list of breaches: a filter under a name. */
@Controller
class SavedViewPage {

    private final SavedViews views;
    private final Permission permission;

    SavedViewPage(SavedViews views, Permission permission) {
        this.views = views;
        this.permission = permission;
    }

    @PostMapping("/views")
    String keep(@RequestParam(defaultValue = "") String name, @RequestParam Map<String, String> shown) {
        CaseQuery query = CaseQuery.of(shown);
        views.keep(permission.anyone().name(), name, query.words());
        return "redirect:" + query.address() + "&done=view-kept";
    }

    @PostMapping("/views/{id}/delete")
    String forget(@PathVariable long id) {
        views.forget(permission.anyone().name(), id);
        return "redirect:/breaches?sort=due&done=view-gone";
    }

    /** With 0, the list opens with everything again. */
    @PostMapping("/views/{id}/first")
    String openWith(@PathVariable long id) {
        views.openWith(permission.anyone().name(), id);
        return "redirect:/breaches?sort=due&done=view-first";
    }
}
