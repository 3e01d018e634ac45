package london.datahub.drawing;

import java.util.List;

/**
 * What a shape of a drawing looks like: attributes for a drawing that stands alone, and a class by which a page's style
 * sheet goes before them (in the dark, in print). Colours: Government Analysis Function, in its order.
 */
public enum Ink {
    FIRST("s1", "fill=\"#12436D\""),
    SECOND("s2", "fill=\"#28A197\""),
    THIRD("s3", "fill=\"#801650\""),
    FOURTH("s4", "fill=\"#F46A25\""),
    REST("rest", "fill=\"#6B8299\""),
    STEP_1("m1", "fill=\"#D3E3F0\" stroke=\"#6B8299\""),
    STEP_2("m2", "fill=\"#8DB9DC\" stroke=\"#6B8299\""),
    STEP_3("m3", "fill=\"#2F74AD\" stroke=\"#6B8299\""),
    STEP_4("m4", "fill=\"#12436D\" stroke=\"#6B8299\""),
    NONE("m0", "fill=\"#FFFFFF\" stroke=\"#6B8299\" stroke-dasharray=\"3 2\""),
    ON_LIGHT("t-light", "fill=\"#0B0C0C\""),
    ON_DARK("t-dark", "fill=\"#FFFFFF\""),
    TEXT("t", "fill=\"#0B0C0C\""),
    STRONG("t b", "fill=\"#0B0C0C\" font-weight=\"700\""),
    QUIET("q", "fill=\"#505A5F\""),
    GRID("g", "stroke=\"#D0D4D7\" fill=\"none\""),
    AXIS("ax", "stroke=\"#505A5F\" fill=\"none\""),
    INTERVAL("iv", "stroke=\"#0B0C0C\" fill=\"none\""),
    HALO("ha", "stroke=\"#FFFFFF\" fill=\"none\""),
    TARGET("tg", "stroke=\"#801650\" fill=\"none\""),
    OTHERS("ot", "fill=\"#FFFFFF\" stroke=\"#28A197\" stroke-width=\"2\""),
    SPECIAL("sp", "fill=\"#F46A25\" stroke=\"#0B0C0C\"");

    public static final List<Ink> SERIES = List.of(FIRST, SECOND, THIRD, FOURTH);
    public static final List<Ink> STEPS = List.of(STEP_1, STEP_2, STEP_3, STEP_4);

    private final String name;
    private final String attributes;

    Ink(String name, String attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    String attributes() {
        return "class=\"" + name + "\" " + attributes;
    }

    /** Returns the same colour for a line. */
    String line() {
        return "class=\"l-" + name + "\" fill=\"none\" " + attributes.replaceFirst("fill", "stroke");
    }
}
