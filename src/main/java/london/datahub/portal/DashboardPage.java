package london.datahub.portal;

import london.datahub.dashboard.ChartView;
import london.datahub.dashboard.Dashboards;
import london.datahub.dashboard.PageView;
import london.datahub.publish.PublishedTables;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages that {@code dashboards/} defines; the first of them is the front page. */
@Controller
class DashboardPage {
    private final Dashboards dashboards;
    private final PublishedTables tables;

    DashboardPage(Dashboards dashboards, PublishedTables tables) {
        this.dashboards = dashboards;
        this.tables = tables;
    }

    @GetMapping("/")
    String front(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        return show(dashboards.pages().get(0).name(), parameters, model);
    }

    @GetMapping("/pages/{page}")
    String show(
            @PathVariable("page") String name, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        if (tables.releases().isEmpty()) {
            return "nothing-released";
        }
        PageView view = dashboards.view(name, PageAddress.asked(parameters));
        model.addAttribute("view", view);
        model.addAttribute("current", view.page().name());
        model.addAttribute("releases", tables.releases());
        model.addAttribute("shapes", dashboards.haveShapes());
        model.addAttribute("address", new Addresses(view));
        return "dashboard";
    }

    /** The addresses that a page's template asks for. */
    record Addresses(PageView view) {
        public String page() {
            return PageAddress.of(view, "");
        }

        public String metabase() {
            return PageAddress.of(view, "/metabase");
        }

        public String download(ChartView chart, String format) {
            return PageAddress.of(view, "/" + chart.chart().id() + "." + format);
        }

        public String data(ChartView chart) {
            return ChartData.of(chart);
        }
    }
}
