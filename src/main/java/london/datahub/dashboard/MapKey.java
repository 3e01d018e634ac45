package london.datahub.dashboard;

import java.util.List;
import java.util.Locale;
import london.datahub.drawing.Ink;
import london.datahub.drawing.Lettering;
import london.datahub.drawing.Svg;

/** What the colours of a map mean. */
final class MapKey {
    private static final int SIZE = 13;
    private static final int BOX = 16;

    private MapKey() {}

    /** Draws the key below a map and returns where it ends. */
    static int draw(Svg svg, Grid grid, Steps steps, int width, int top) {
        double x = 0;
        double y = top;
        List<Double> from = steps.from();
        for (int i = 0; i <= from.size(); i++) {
            boolean codes = i == from.size();
            if (codes && grid.all().allMatch(cell -> cell.value().isPresent())) {
                break;
            }
            String words = codes ? "no figure, with its code" : words(from, i, grid.greatest());
            double wide = BOX + 6 + Lettering.width(words, SIZE) + 18;
            if (x > 0 && x + wide > width) {
                x = 0;
                y += BOX + 8;
            }
            svg.rectangle(x + 1, y, BOX, BOX, codes ? Ink.NONE : Ink.STEPS.get(i), "");
            svg.text(x + BOX + 6, y + 13, words, Ink.TEXT, SIZE, Svg.Anchor.START);
            x += wide;
        }
        return (int) y + BOX + 6;
    }

    private static String words(List<Double> from, int step, double greatest) {
        if (step + 1 == from.size()) {
            return from.get(step) >= greatest ? figure(greatest) : figure(from.get(step)) + " to " + figure(greatest);
        }
        return figure(from.get(step)) + " to under " + figure(from.get(step + 1));
    }

    private static String figure(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ENGLISH, "%,d", (long) number)
                : String.format(Locale.ENGLISH, "%,.1f", number);
    }
}
