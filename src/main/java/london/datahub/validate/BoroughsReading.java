package london.datahub.validate;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import london.datahub.feed.Column;
import london.datahub.reference.Boroughs;

/** One or several boroughs, as "Kensington and Chelsea with Westminster"; "and" also stands within names. */
final class BoroughsReading implements CellReading {
    private static final Pattern BETWEEN = Pattern.compile("(?i)\\s*[,;/+|]\\s*(?:and\\s+)?|\\s+with\\s+");
    private static final Pattern AND = Pattern.compile("(?i)\\s+and\\s+|\\s*&\\s*");

    @Override
    public Value read(Column column, String text, Map<String, Value> before) throws Unreadable {
        TreeSet<String> codes = new TreeSet<>();
        for (String words : BETWEEN.split(text)) {
            if (!words.isBlank()) {
                add(words.strip(), codes);
            }
        }
        return new Value.Codes(List.copyOf(codes));
    }

    /** The longest name first: what stands before an "and" alone may be half of a name. */
    private static void add(String words, TreeSet<String> codes) throws Unreadable {
        var borough = Boroughs.named(words);
        if (borough.isPresent()) {
            codes.add(borough.get().code());
            return;
        }
        var and = AND.matcher(words);
        int end = -1;
        int next = -1;
        while (and.find()) {
            if (Boroughs.named(words.substring(0, and.start())).isPresent()) {
                end = and.start();
                next = and.end();
            }
        }
        if (end < 0) {
            throw new Unreadable("boroughs-unknown");
        }
        codes.add(Boroughs.named(words.substring(0, end)).orElseThrow().code());
        add(words.substring(next), codes);
    }
}
