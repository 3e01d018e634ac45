package london.datahub.validate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import london.datahub.feed.Column;
import london.datahub.reference.CodeList;

/**
 * Several words of a code list, as "Labour, Domestic &amp; Criminal". Where words stand side by side with spaces alone,
 * as "South Sudanese UK", the longest name that the list knows is taken first.
 */
final class CodesReading implements CellReading {
    @Override
    public Value read(Column column, String text, Map<String, Value> before) throws Unreadable {
        CodeList list = CodeList.named(column.codes().orElseThrow());
        Optional<String> whole = list.meaning(text);
        if (whole.isPresent()) {
            return new Value.Codes(List.of(whole.get()));
        }
        TreeSet<String> codes = new TreeSet<>();
        for (String word : text.split(separator(column))) {
            if (!word.isBlank()) {
                codes.addAll(words(column, list, word.strip()));
            }
        }
        return new Value.Codes(List.copyOf(codes));
    }

    private static String separator(Column column) {
        return column.separators().stream()
                .filter(separator -> !separator.equals(" "))
                .map(Pattern::quote)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("|", "(?i)", ""), all -> all.equals("(?i)") ? "(?!)" : all));
    }

    private static List<String> words(Column column, CodeList list, String text) throws Unreadable {
        Optional<String> known = list.meaning(text);
        if (known.isPresent()) {
            return List.of(known.get());
        }
        if (!column.separators().contains(" ")) {
            throw CodeReading.unknown(column.codes().orElseThrow());
        }
        return sideBySide(column, list, Arrays.asList(text.split("\\s+")));
    }

    private static List<String> sideBySide(Column column, CodeList list, List<String> words) throws Unreadable {
        List<String> codes = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            int to = words.size();
            Optional<String> code = Optional.empty();
            while (to > from && code.isEmpty()) {
                code = list.meaning(String.join(" ", words.subList(from, to--)));
            }
            codes.add(code.orElseThrow(() -> CodeReading.unknown(column.codes().orElseThrow())));
            from = to + 1;
        }
        return codes;
    }
}
