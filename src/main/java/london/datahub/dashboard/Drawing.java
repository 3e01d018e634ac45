package london.datahub.dashboard;

/**
 * A chart drawn for one width, so that its words keep their size on a phone.
 *
 * @param height in pixels, as is the width
 * @param body SVG markup without the element around it
 */
public record Drawing(int width, int height, String body) {
    public static final int NARROW = 300;
    public static final int MIDDLE = 440;
    public static final int WIDE = 960;

    static final String FONT = "\"Helvetica Neue\", Helvetica, Arial, \"Liberation Sans\", sans-serif";

    /** Returns the drawing as a page holds it; its description stands beside it in the page. */
    public String inPage() {
        return "<svg class=\"hub-drawing hub-drawing--"
                + (width == NARROW ? "narrow" : width == MIDDLE ? "middle" : "wide") + "\" viewBox=\"0 0 " + width + " "
                + height + "\" aria-hidden=\"true\" focusable=\"false\">" + body + "</svg>";
    }
}
