package london.datahub.desk;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says on a page what a command says: where that names one of its options, the page names its own way. */
final class PageWords {
    private static final Pattern CONFIRM = Pattern.compile("--confirm ([a-z-]+)");
    private static final Map<String, String> TICKS = Map.of(
            "file-name", "\"The period is right, whatever the file is called\" ticked",
            "held-rows", "\"Take the file without the rows that must be fixed\" ticked",
            "fewer-rows", "\"The file is whole, though it is much smaller than before\" ticked",
            "replace", "\"There was nothing after all: take out what is in force\" ticked");

    private PageWords() {}

    static String of(String words) {
        Matcher option = CONFIRM.matcher(words);
        return option.replaceAll(
                        found -> Matcher.quoteReplacement("with " + TICKS.getOrDefault(found.group(1), found.group(1))))
                .replace("with with", "with")
                .replace("confirm it with the command \"mapping confirm\" for column", "confirm it below for column")
                .replace("history lists", "the history lists");
    }
}
