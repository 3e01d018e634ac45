package london.datahub.publish;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import london.datahub.disclosure.Shown;

/**
 * Finds out whether a part stands as it was released: its figures are the same, and everybody who will see them was told
 * exactly this before. What was proved then is proved: any other truth that agreed with all that was told does so still.
 * Where the program, a table's definition or a policy is another than then, nothing stands.
 */
final class Unchanged {
    private final Population population;
    private final Part part;
    private final Moment moment;
    private final Set<Integer> alike;

    /** @param alike the releases that were protected and attacked in the way of today */
    Unchanged(Population population, Part part, Moment moment, Set<Integer> alike) {
        this.population = population;
        this.part = part;
        this.moment = moment;
        this.alike = alike;
    }

    /**
     * Returns what was shown and is shown again, or nothing where it has to be protected and attacked.
     *
     * @param counts the true figures of each table
     */
    Optional<Map<Map<String, String>, Shown>> shown(Collection<Map<Map<String, String>, Long>> counts) {
        Map<Map<String, String>, Long> figures = new HashMap<>();
        counts.forEach(figures::putAll);
        return last().filter(entries -> truths(entries).equals(figures))
                .map(Unchanged::shown)
                .filter(shown ->
                        moment.audience().attackers().stream().allMatch(reader -> wasTold(reader, figures, shown)));
    }

    private Optional<Map<Map<String, String>, Ledger.Entry>> last() {
        return part.told().keySet().stream()
                .filter(release -> release.audience() == moment.audience())
                .max(Comparator.comparing(Release::asAt).thenComparing(Release::number))
                .filter(release -> alike.contains(release.number()))
                .map(part.told()::get);
    }

    private boolean wasTold(
            Audience reader, Map<Map<String, String>, Long> figures, Map<Map<String, String>, Shown> shown) {
        boolean proved = part.told().keySet().stream()
                .filter(release -> reader.knows(release.audience()))
                .max(Comparator.comparing(Release::number))
                .filter(newest -> alike.contains(newest.number()))
                .isPresent();
        if (!proved) {
            return false;
        }
        History history = part.history(population, reader);
        boolean toItself = reader == moment.audience();
        history.add(moment.asAt(), figures, toItself);
        return history.repeats(shown, toItself);
    }

    private static Map<Map<String, String>, Long> truths(Map<Map<String, String>, Ledger.Entry> entries) {
        Map<Map<String, String>, Long> truths = new HashMap<>();
        entries.forEach((codes, entry) -> truths.put(codes, entry.truth()));
        return truths;
    }

    private static Map<Map<String, String>, Shown> shown(Map<Map<String, String>, Ledger.Entry> entries) {
        Map<Map<String, String>, Shown> shown = new HashMap<>();
        entries.forEach((codes, entry) -> shown.put(codes, entry.shown()));
        return shown;
    }
}
