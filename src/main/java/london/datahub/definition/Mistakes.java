package london.datahub.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The mistakes found in definitions, gathered so that all are reported together. */
public final class Mistakes {
    /** One mistake; {@code line} counts from 1, 0 where the whole file is meant. */
    public record Mistake(String file, int line, String text) {
        @Override
        public String toString() {
            return file + (line > 0 ? ":" + line : "") + ": " + text;
        }
    }

    private final List<Mistake> found = new ArrayList<>();

    public void add(String file, int line, String text) {
        found.add(new Mistake(file, line, text));
    }

    /** Returns what was found so far, by file and line. */
    public List<Mistake> found() {
        return found.stream()
                .sorted(Comparator.comparing(Mistake::file).thenComparingInt(Mistake::line))
                .toList();
    }

    /**
     * Does nothing where no mistake was found.
     *
     * @throws IllegalStateException naming every mistake, a line each
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new IllegalStateException(
                    found().stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        }
    }
}
