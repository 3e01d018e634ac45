package london.datahub.drawing;

import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

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

    /** The width for a page of paper. */
    public static final int PAPER = 680;

    /** The fonts of a drawing that stands alone. */
    public static final String FONT = "\"Helvetica Neue\", Helvetica, Arial, \"Liberation Sans\", sans-serif";

    private static final double ON_PAPER = 0.86;

    /** Returns the drawing as a page holds it; its description stands beside it in the page. */
    public String inPage() {
        return "<svg class=\"hub-drawing hub-drawing--"
                + (width == NARROW ? "narrow" : width == MIDDLE ? "middle" : "wide") + "\" viewBox=\"0 0 " + width + " "
                + height + "\" aria-hidden=\"true\" focusable=\"false\">" + body + "</svg>";
    }

    /**
     * Returns the drawing as a document holds it.
     *
     * @param says what it shows, for who cannot see it
     */
    public String inDocument(String says) {
        String told = HtmlUtils.htmlEscape(says, "UTF-8");
        return String.format(
                Locale.ROOT,
                "<svg role=\"img\" alt=\"%s\" aria-label=\"%s\" xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\""
                        + " height=\"%.0f\" viewBox=\"0 0 %d %d\" font-family=\"Liberation Sans\">%s</svg>",
                told,
                told,
                width * ON_PAPER,
                height * ON_PAPER,
                width,
                height,
                body);
    }
}
