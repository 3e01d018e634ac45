package london.datahub.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Screens a text for personal data by its form: what stands beside a title, and what is shaped like a number, address or
 * reference. It says too much rather than too little, and a name that stands alone is not found: a person must read the
 * text before it is released.
 */
public final class Screen {
    private static final List<Shapes> ALL = Stream.of(
                    ContactShapes.ALL, PersonShapes.ALL, NumberShapes.ALL, PlaceShapes.ALL)
            .flatMap(List::stream)
            .toList();

    private Screen() {}

    /** Returns what was found in the order of the text; of findings that overlap, the one of the first kind asked. */
    public static List<Finding> of(String text) {
        String plain = plain(text);
        List<Finding> found = new ArrayList<>();
        for (Shapes shapes : ALL) {
            shapes.in(plain).forEach(finding -> {
                if (found.stream().noneMatch(finding::overlaps)) {
                    found.add(finding);
                }
            });
        }
        found.sort(Comparator.comparingInt(Finding::from));
        return found;
    }

    /** Returns how often each kind was found. */
    public static Map<PersonalData, Integer> counts(String text) {
        Map<PersonalData, Integer> counts = new EnumMap<>(PersonalData.class);
        of(text).forEach(finding -> counts.merge(finding.kind(), 1, Integer::sum));
        return counts;
    }

    /** Returns the counts as {@code name 2, phone 1}; empty where nothing was found. */
    public static String summary(String text) {
        return counts(text).entrySet().stream()
                .map(entry -> entry.getKey().code() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Unusual spaces, dashes and digits as usual ones, each a character for a character. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            plain.append(plain(c));
        }
        return plain.toString();
    }

    private static char plain(char c) {
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.FORMAT -> ' ';
            case Character.DASH_PUNCTUATION -> '-';
            default -> c == '\u2019' ? '\'' : c;
        };
    }
}
