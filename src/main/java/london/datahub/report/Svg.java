package london.datahub.report;

import java.util.Locale;

/** A drawing in points, with the colours of the Government Analysis Function's guidance. */
final class Svg {
    static final String BLUE = "#12436D";
    static final String TEAL = "#28A197";
    static final String GREY = "#6F777B";
    static final String LINE = "#D2D6D8";

    // Two charts and two tables fit on a page.
    private static final double SCALE = 1.22;

    private final StringBuilder drawn = new StringBuilder();
    private final int width;
    private final int height;

    Svg(int width, int height) {
        this.width = width;
        this.height = height;
    }

    void line(double x1, double y1, double x2, double y2, String colour, double thickness) {
        drawn.append(String.format(
                Locale.ROOT,
                "<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='%s' stroke-width='%.1f'/>",
                x1,
                y1,
                x2,
                y2,
                colour,
                thickness));
    }

    void circle(double x, double y, double radius, String colour) {
        drawn.append(
                String.format(Locale.ROOT, "<circle cx='%.1f' cy='%.1f' r='%.1f' fill='%s'/>", x, y, radius, colour));
    }

    void bar(double x, double y, double breadth, double length, String colour) {
        drawn.append(String.format(
                Locale.ROOT,
                "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='%s'/>",
                x,
                y,
                breadth,
                length,
                colour));
    }

    void path(String points, String colour, boolean dashed) {
        drawn.append("<polyline fill='none' stroke='" + colour + "' stroke-width='1.2'"
                + (dashed ? " stroke-dasharray='4 3'" : "") + " points='" + points + "'/>");
    }

    static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f ", x, y);
    }

    /** @param anchor start, middle or end */
    void text(double x, double y, String anchor, String colour, boolean bold, String words) {
        drawn.append(String.format(
                Locale.ROOT,
                "<text x='%.1f' y='%.1f' text-anchor='%s' font-family='Liberation Sans' font-size='10' fill='%s'%s>%s</text>",
                x,
                y,
                anchor,
                colour,
                bold ? " font-weight='bold'" : "",
                Html.escaped(words)));
    }

    void text(double x, double y, String anchor, String words) {
        text(x, y, anchor, "#0B0C0C", false, words);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "<svg xmlns='http://www.w3.org/2000/svg' width='%.0f' height='%.0f' viewBox='0 0 %d %d'>%s</svg>",
                width * SCALE,
                height * SCALE,
                width,
                height,
                drawn);
    }

    /** Returns the least of 1, 2 and 5 times a power of ten from which so many steps reach a number. */
    static double step(double most, int steps) {
        double rough = Math.max(most, 1e-9) / steps;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double times : new double[] {1, 2, 5}) {
            if (times * power >= rough) {
                return times * power;
            }
        }
        return 10 * power;
    }
}
