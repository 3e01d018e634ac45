package london.datahub.portal;

import london.datahub.dashboard.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.thymeleaf.ITemplateEngine;

/** The pages that {@code dashboards/} defines; the first of them is the front page. */
@Controller
class DashboardPage {
    private final ReadingRooms rooms;
    private final WrittenSections written;

    DashboardPage(ReadingRooms rooms, ITemplateEngine templates, Layout layout) {
        this.rooms = rooms;
        this.written = new WrittenSections(templates, layout);
    }

    @GetMapping({"/", ReadingRooms.OPEN})
    String front(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        return show(rooms.here().dashboards().pages().get(0).name(), parameters, model);
    }

    @GetMapping({"/pages/{page}", ReadingRooms.OPEN + "/pages/{page}"})
    String show(
            @PathVariable("page") String name, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        ReadingRoom room = rooms.here();
        if (room.tables().releases().isEmpty()) {
            return "nothing-released";
        }
        PageView view = room.dashboards().view(name, PageAddress.asked(parameters));
        model.addAttribute("view", view);
        model.addAttribute("current", view.page().name());
        model.addAttribute("releases", room.tables().releases());
        model.addAttribute("shapes", room.dashboards().haveShapes());
        model.addAttribute("address", new PageAddresses(room, view));
        model.addAttribute("sections", written.of(room, view));
        return "dashboard";
    }
}
