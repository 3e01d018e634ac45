package london.datahub.dashboard;

import java.util.List;
import london.datahub.definition.Definition;

/** A part of a page under a heading of its own. */
public record Section(String title, String about, List<Chart> charts) {
    static Section read(Definition d) {
        return new Section(d.text("title"), d.optionalText("about").orElse(""), d.list("charts", Chart::read));
    }
}
