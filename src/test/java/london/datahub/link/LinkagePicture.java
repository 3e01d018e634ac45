package london.datahub.link;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Processor time against records, both axes in powers of ten, beside n log n through the first run. */
final class LinkagePicture {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int EDGE = 60;
    private static final double LEAST = 3;
    private static final double MOST = 7.3;
    private static final double SHORTEST = 0;
    private static final double LONGEST = 3.5;

    private LinkagePicture() {}

    static String of(List<LinkageRun.Took> runs) {
        StringBuilder picture = new StringBuilder(words("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
                <title>Processor time of linking people, by number of records</title>
                <rect width="100%%" height="100%%" fill="white"/>
                """, WIDTH, HEIGHT));
        axes(picture);
        String line = nLogN(runs.get(0));
        picture.append(
                words("<polyline points=\"%s\" fill=\"none\" stroke=\"#777\" stroke-dasharray=\"5 4\"/>%n", line));
        for (LinkageRun.Took took : runs) {
            String[] at = point(took.records(), took.processor()).strip().split(",");
            picture.append(words("<circle cx=\"%s\" cy=\"%s\" r=\"5\" fill=\"#1d70b8\"/>%n", at[0], at[1]));
        }
        return picture
                + words(
                        "<text x=\"%d\" y=\"24\">dots: measured; dashes: n log n through the first</text>%n</svg>%n",
                        EDGE);
    }

    /** As far as the picture reaches. */
    private static String nLogN(LinkageRun.Took first) {
        double scale = first.processor() / LinkageBenchmark.nLogN(first.records());
        return IntStream.rangeClosed((int) Math.round(10 * LEAST), (int) Math.round(10 * MOST))
                .mapToDouble(tenths -> Math.pow(10, tenths / 10.0))
                .filter(records -> records >= first.records() * 0.999)
                .filter(records -> scale * LinkageBenchmark.nLogN(records) <= Math.pow(10, LONGEST))
                .mapToObj(records -> point(records, scale * LinkageBenchmark.nLogN(records)))
                .collect(Collectors.joining());
    }

    private static void axes(StringBuilder picture) {
        for (int power = (int) LEAST; power <= MOST; power++) {
            picture.append(words(
                    "<text x=\"%.0f\" y=\"%d\" text-anchor=\"middle\">%,.0f</text>%n",
                    x(Math.pow(10, power)), HEIGHT - 36, Math.pow(10, power)));
        }
        for (int power = (int) SHORTEST; power <= LONGEST; power++) {
            picture.append(words(
                    "<text x=\"%d\" y=\"%.0f\" text-anchor=\"end\">%,.0f s</text>%n",
                    EDGE - 8, y(Math.pow(10, power)) + 4, Math.pow(10, power)));
        }
        picture.append(
                words("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">records</text>%n", WIDTH / 2, HEIGHT - 12));
        picture.append(words(
                "<path d=\"M%d 40 V%d H%d\" fill=\"none\" stroke=\"black\"/>%n", EDGE, HEIGHT - EDGE, WIDTH - 20));
    }

    private static String point(double records, double seconds) {
        return words("%.1f,%.1f ", x(records), y(seconds));
    }

    private static double x(double records) {
        return EDGE + (Math.log10(records) - LEAST) / (MOST - LEAST) * (WIDTH - EDGE - 20);
    }

    private static double y(double seconds) {
        return HEIGHT - EDGE - (Math.log10(seconds) - SHORTEST) / (LONGEST - SHORTEST) * (HEIGHT - EDGE - 40);
    }

    private static String words(String form, Object... values) {
        return String.format(Locale.ENGLISH, form, values);
    }
}
