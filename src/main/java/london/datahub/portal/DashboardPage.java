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
    private final Shelves shelves;

    DashboardPage(Shelves shelves) {
        this.shelves = shelves;
    }

    @GetMapping({"/", Shelves.OPEN})
    String front(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        return show(shelves.here().dashboards().pages().get(0).name(), parameters, model);
    }

    @GetMapping({"/pages/{page}", Shelves.OPEN + "/pages/{page}"})
    String show(
            @PathVariable("page") String name, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Shelf shelf = shelves.here();
        if (shelf.tables().releases().isEmpty()) {
            return "nothing-released";
        }
        PageView view = shelf.dashboards().view(name, PageAddress.asked(parameters));
        model.addAttribute("view", view);
        model.addAttribute("current", view.page().name());
        model.addAttribute("releases", shelf.tables().releases());
        model.addAttribute("shapes", shelf.dashboards().haveShapes());
        model.addAttribute("address", new Addresses(shelf, view));
        return "dashboard";
    }

    /** The addresses that a page's template asks for. */
    record Addresses(Shelf shelf, PageView view) {
        public String page() {
            return shelf.prefix() + PageAddress.of(view, "");
        }

        public String metabase() {
            return PageAddress.of(view, "/metabase");
        }

        public String download(ChartView chart, String format) {
            return shelf.prefix() + PageAddress.of(view, "/" + chart.chart().id() + "." + format);
        }

        public String data(ChartView chart) {
            return ChartData.of(chart);
        }
    }
}
