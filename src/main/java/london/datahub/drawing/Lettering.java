package london.datahub.drawing;

import java.util.ArrayList;
import java.util.List;

/** Texts broken into lines by an estimate of their width, since a server knows no reader's fonts. */
public final class Lettering {
    private static final double MEAN_LETTER = 0.54;

    private Lettering() {}

    public static double width(String text, int size) {
        return text.length() * size * MEAN_LETTER;
    }

    public static List<String> wrapped(String text, double width, int size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
