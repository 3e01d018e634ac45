package london.datahub.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import london.datahub.dashboard.Dashboards;
import london.datahub.dashboard.Page;
import london.datahub.dashboard.PageView;
import london.datahub.metabase.Embedding;
import london.datahub.publish.PublishedTables;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A page as Metabase shows it, for the borough chosen and no other; the hub's own page where Metabase is away. */
@Controller("metabasePage")
class MetabasePage {
    private final Dashboards dashboards;
    private final PublishedTables tables;
    private final Embedding embedding;

    MetabasePage(Dashboards dashboards, PublishedTables tables, Embedding embedding) {
        this.dashboards = dashboards;
        this.tables = tables;
        this.embedding = embedding;
    }

    /** Tells whether the page's template should lead here. */
    public boolean offers(Page page) {
        return embedding.offers(page);
    }

    @GetMapping("/pages/{page}/metabase")
    String show(
            @PathVariable("page") String name,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        // Whoever may read this page may read the borough: it is the choice of a reader whom the hub let in.
        PageView view = dashboards.view(name, PageAddress.asked(parameters));
        String own = PageAddress.of(view, "");
        Optional<URI> address = borough(view).flatMap(code -> embedding.address(view.page(), tables.audience(), code));
        if (address.isEmpty()) {
            return "redirect:" + own + "&metabase=away";
        }
        response.setHeader("Content-Security-Policy", SecurityHeaders.framing(embedding.origin()));
        model.addAttribute("view", view);
        model.addAttribute("current", name);
        model.addAttribute("own", own);
        model.addAttribute("embed", address.get().toString());
        return "metabase";
    }

    private static Optional<String> borough(PageView view) {
        return view.page()
                .lockedWhenEmbedded()
                .flatMap(filter ->
                        view.address().getOrDefault(filter, List.of()).stream().findFirst());
    }
}
