package london.datahub.drawing;

import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** The markup of a drawing in the making; lengths in pixels, from the top left. */
public final class Svg {
    /** Where a text stands against its point. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    private final StringBuilder markup = new StringBuilder();

    public Svg rectangle(double x, double y, double width, double height, Ink ink, String told) {
        markup.append("<rect x=\"" + n(x) + "\" y=\"" + n(y) + "\" width=\"" + n(width) + "\" height=\"" + n(height)
                + "\" " + ink.attributes() + ">" + title(told) + "</rect>");
        return this;
    }

    public Svg text(double x, double y, String words, Ink ink, int size, Anchor anchor) {
        String at =
                anchor == Anchor.START ? "" : " text-anchor=\"" + anchor.name().toLowerCase(Locale.ROOT) + "\"";
        markup.append("<text x=\"" + n(x) + "\" y=\"" + n(y) + "\" font-size=\"" + size + "\"" + at + " "
                + ink.attributes() + ">" + HtmlUtils.htmlEscape(words, "UTF-8") + "</text>");
        return this;
    }

    public Svg rule(double x1, double y1, double x2, double y2, Ink ink) {
        markup.append(
                "<path d=\"M" + n(x1) + " " + n(y1) + "L" + n(x2) + " " + n(y2) + "\" " + ink.attributes() + "/>");
        return this;
    }

    /** Draws a line in pieces: between two points that are not in the same piece there is a gap. */
    public Svg line(List<List<double[]>> pieces, Ink ink) {
        var path = new StringBuilder();
        for (List<double[]> piece : pieces) {
            for (int i = 0; i < piece.size(); i++) {
                path.append(i == 0 ? 'M' : 'L')
                        .append(n(piece.get(i)[0]))
                        .append(' ')
                        .append(n(piece.get(i)[1]));
            }
        }
        markup.append("<path d=\"" + path + "\" stroke-width=\"2.5\" stroke-linejoin=\"round\" " + ink.line() + "/>");
        return this;
    }

    /** Draws a line through points, thin and where asked for dashed. */
    public Svg curve(List<double[]> points, Ink ink, boolean dashed) {
        var path = new StringBuilder();
        points.forEach(point -> path.append(path.length() == 0 ? 'M' : 'L')
                .append(n(point[0]))
                .append(' ')
                .append(n(point[1])));
        markup.append("<path d=\"" + path + "\" stroke-width=\"1.5\"" + (dashed ? " stroke-dasharray=\"5 4\"" : "")
                + " " + ink.attributes() + "/>");
        return this;
    }

    /** Draws an interval over whatever lies below it. */
    public Svg interval(double from, double to, double y) {
        String path = "M" + n(from) + " " + n(y - 5) + "v10M" + n(from) + " " + n(y) + "H" + n(to) + "M" + n(to) + " "
                + n(y - 5) + "v10";
        markup.append("<path d=\"" + path + "\" stroke-width=\"5\" " + Ink.HALO.attributes() + "/>");
        markup.append("<path d=\"" + path + "\" stroke-width=\"2\" " + Ink.INTERVAL.attributes() + "/>");
        return this;
    }

    /** Draws a point. */
    public Svg dot(double x, double y, double radius, Ink ink, String told) {
        markup.append("<circle cx=\"" + n(x) + "\" cy=\"" + n(y) + "\" r=\"" + n(radius) + "\" " + ink.attributes()
                + ">" + title(told) + "</circle>");
        return this;
    }

    /** Draws an area by its path. */
    public Svg area(String path, Ink ink, String told) {
        markup.append(
                "<path d=\"" + path + "\" fill-rule=\"evenodd\" " + ink.attributes() + ">" + title(told) + "</path>");
        return this;
    }

    /** Marks a point with a shape of its own for each series, since colour is never the only sign. */
    public Svg marker(double x, double y, int series, Ink ink, String told) {
        String path = switch (series) {
            case 0 -> "M" + n(x - 4) + " " + n(y) + "a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z";
            case 1 -> "M" + n(x - 4) + " " + n(y - 4) + "h8v8h-8z";
            case 2 -> "M" + n(x) + " " + n(y - 5) + "l5 9h-10z";
            default -> "M" + n(x) + " " + n(y - 5) + "l5 5l-5 5l-5 -5z";
        };
        return area(path, ink, told);
    }

    private static String title(String told) {
        return told.isEmpty() ? "" : "<title>" + HtmlUtils.htmlEscape(told, "UTF-8") + "</title>";
    }

    /** Returns a number as markup writes it, in tenths. */
    public static String n(double number) {
        double rounded = Math.round(number * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    @Override
    public String toString() {
        return markup.toString();
    }
}
