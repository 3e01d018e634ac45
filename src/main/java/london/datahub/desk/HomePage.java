package london.datahub.desk;

import java.util.List;
import london.datahub.access.Right;
import london.datahub.signin.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody who works in the hub begins: what there is for them to do. */
@Controller
class HomePage {
    private final Visitor visitor;
    private final Officer officer;

    HomePage(Visitor visitor, Officer officer) {
        this.visitor = visitor;
        this.officer = officer;
    }

    @GetMapping("/desk")
    String home(Model model) {
        boolean sends = visitor.named().may(Right.SUBMIT);
        model.addAttribute("feeds", sends ? officer.feeds() : List.of());
        return "desk/home";
    }
}
