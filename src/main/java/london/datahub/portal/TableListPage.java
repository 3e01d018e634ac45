package london.datahub.portal;

import java.util.List;
import java.util.OptionalInt;
import london.datahub.publish.PublishedRelease;
import london.datahub.publish.PublishedTables;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tables of the newest release or of an earlier one. */
@Controller
class TableListPage {
    private final ReadingRooms rooms;

    TableListPage(ReadingRooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping({"/tables", ReadingRooms.OPEN + "/tables"})
    String list(@RequestParam(name = "release", required = false) Integer number, Model model) {
        PublishedTables tables = rooms.here().tables();
        List<PublishedRelease> releases = tables.releases();
        model.addAttribute("releases", releases);
        if (number == null && releases.isEmpty()) {
            return "nothing-released";
        }
        PublishedRelease release = tables.release(ReleaseNumber.of(number));
        model.addAttribute("release", release);
        model.addAttribute("newest", release.equals(tables.release(OptionalInt.empty())));
        model.addAttribute("current", "tables");
        model.addAttribute("groups", TableGroup.of(tables.tables(release)));
        return "table-list";
    }
}
