package london.datahub.portal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells people how programs read the tables. */
@Controller
class ApiPage {
    @GetMapping("/api")
    String show(Model model) {
        model.addAttribute("current", "api");
        return "api";
    }
}
