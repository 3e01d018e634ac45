package london.datahub.dashboard;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import london.datahub.drawing.Drawing;
import london.datahub.drawing.Ink;
import london.datahub.drawing.Lettering;
import london.datahub.drawing.Svg;

/** A chart as a file of its own: with its title above and what must be known with it below. */
final class Framed {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneId.of("Europe/London"));
    private static final int EDGE = 20;

    private Framed() {}

    static Drawing around(ChartView view) {
        Drawing inner = view.drawings().get(view.drawings().size() - 1);
        Svg svg = new Svg();
        double y = EDGE + 16;
        for (String line : Lettering.wrapped(view.title(), inner.width(), 19)) {
            svg.text(EDGE, y, line, Ink.STRONG, 19, Svg.Anchor.START);
            y += 24;
        }
        double drawn = y;
        y += inner.height() + 24;
        for (String note : notes(view)) {
            for (String line : Lettering.wrapped(note, inner.width(), 12)) {
                svg.text(EDGE, y, line, Ink.QUIET, 12, Svg.Anchor.START);
                y += 16;
            }
        }
        int width = inner.width() + 2 * EDGE;
        int height = (int) y + EDGE;
        String paper = "<rect width=\"" + width + "\" height=\"" + height + "\" fill=\"#FFFFFF\"/>";
        String body = paper + svg + "<g transform=\"translate(" + EDGE + " " + drawn + ")\">" + inner.body() + "</g>";
        return new Drawing(width, height, body);
    }

    private static List<String> notes(ChartView view) {
        List<String> notes = new ArrayList<>();
        view.reasons().forEach(reason -> notes.add(reason.code() + " " + reason.meaning() + "."));
        if (!view.incomplete().isEmpty()) {
            notes.add("Not complete: " + String.join(", ", view.incomplete()) + ".");
        }
        notes.add("As known on " + DAY.format(view.release().asAt()) + ", release "
                + view.release().number() + ". Counts: " + view.notes().unit() + ".");
        notes.add("Source: " + String.join(" ", view.notes().sources()));
        view.notes().cautions().stream().limit(3).forEach(notes::add);
        notes.add("Modern slavery data hub for London");
        return notes;
    }
}
