package london.datahub.encode;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name as it is compared: without titles, apostrophes and hyphens; what follows an "aka" is kept as further parts.
 *
 * @param whole the parts of the first name given, written together; empty where the name is missing
 * @param parts all parts, aliases included, in the order written
 */
record NameText(String whole, List<String> parts) {
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "mstr", "dr", "prof", "sir", "rev");
    private static final Pattern ALIAS =
            Pattern.compile("\\b(?:aka|a\\.k\\.a\\.?|a/k/a|alias|also known as|known as|formerly|nee)\\b|[(\\[/]");

    static NameText of(String value) {
        String[] names = ALIAS.split(PlainText.folded(value), -1);
        List<String> first = parts(names[0]);
        List<String> all = names.length == 1
                ? first
                : Arrays.stream(names)
                        .flatMap(name -> parts(name).stream())
                        .distinct()
                        .toList();
        return new NameText(String.join("", first.isEmpty() ? all : first), all);
    }

    private static List<String> parts(String name) {
        String[] words = name.replaceAll("['’`´ʻ]", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip()
                .split(" ");
        List<String> parts =
                Arrays.stream(words).filter(word -> !word.isEmpty()).toList();
        List<String> untitled =
                parts.stream().filter(word -> !TITLES.contains(word)).toList();
        return untitled.isEmpty() ? parts : untitled;
    }
}
