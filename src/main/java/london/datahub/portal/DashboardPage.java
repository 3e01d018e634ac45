package london.datahub.portal;

import london.datahub.dashboard.ChartView;
import london.datahub.dashboard.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages that {@code dashboards/} defines; the first of them is the front page. */
@Controller
class DashboardPage {
    private final ReadingRooms rooms;

    DashboardPage(ReadingRooms rooms) {
        this.rooms = rooms;
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
        model.addAttribute("address", new Addresses(room, view));
        return "dashboard";
    }

    /** The addresses that a page's template asks for. */
    record Addresses(ReadingRoom room, PageView view) {
        public String page() {
            return room.prefix() + PageAddress.of(view, "");
        }

        public String metabase() {
            return PageAddress.of(view, "/metabase");
        }

        public String download(ChartView chart, String format) {
            return room.prefix() + PageAddress.of(view, "/" + chart.chart().id() + "." + format);
        }

        public String data(ChartView chart) {
            return ChartData.of(chart);
        }
    }
}
