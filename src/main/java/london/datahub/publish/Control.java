package london.datahub.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import london.datahub.disclosure.Outcome;
import london.datahub.disclosure.Shown;
import london.datahub.issue.Refusal;

/**
 * Protects the figures of a draft, one population after the other, and has them attacked by everybody who will see
 * them, with everything these were ever told. A table that no safe form was found for is withheld.
 */
final class Control {
    private static final int MOST_WORDS = 1_000;

    private final Moment moment;
    private final Map<Release, Map<String, Map<Map<String, String>, Ledger.Entry>>> known;
    private final Set<Integer> alike;
    private final Attacked attacked = new Attacked();
    private final Map<String, List<Trial>> begun = new HashMap<>();
    private final Map<String, String> withheld = new TreeMap<>();

    /**
     * Makes the control of one draft.
     *
     * @param known the figures of every release that counts as known, by population
     * @param alike the releases that were protected and attacked in the way of today
     */
    Control(
            Moment moment,
            Map<Release, Map<String, Map<Map<String, String>, Ledger.Entry>>> known,
            Set<Integer> alike) {
        this.moment = moment;
        this.known = known;
        this.alike = alike;
    }

    /** Says what the attacks came to, and what is withheld and why. */
    String words() {
        String said = attacked.words()
                + withheld.entrySet().stream()
                        .map(table -> Release.WITHHELD + table.getKey() + ". " + table.getValue())
                        .collect(Collectors.joining());
        return said.substring(0, Math.min(MOST_WORDS, said.length()));
    }

    /** Returns the tables that are withheld, with the reason. */
    Map<String, String> withheld() {
        return withheld;
    }

    /**
     * Begins with everything at once: populations, and parts of one, have nothing to do with each other.
     *
     * @param populations by name
     * @param figures true counts by population and table
     */
    void begin(Map<String, Population> populations, Map<String, Map<String, Map<Map<String, String>, Long>>> figures) {
        List<Supplier<Trial>> trials = figures.entrySet().stream()
                .flatMap(of -> {
                    Population population = populations.get(of.getKey());
                    return Part.of(of.getValue(), told(population)).stream().map(part -> Map.entry(population, part));
                })
                .sorted(Comparator.comparingInt(one -> -one.getValue().size()))
                .<Supplier<Trial>>map(one -> () -> Trial.of(moment, alike, one.getKey(), one.getValue()))
                .toList();
        AtOnce.each(trials)
                .forEach(trial -> begun.computeIfAbsent(trial.population().name(), none -> new ArrayList<>())
                        .add(trial));
    }

    /**
     * Concludes what was begun of a population.
     *
     * @return what is shown of each figure of the tables that are not withheld
     * @throws Refusal where earlier releases give something away whatever is published now
     */
    Map<Map<String, String>, Shown> protect(String population) {
        Map<Map<String, String>, Shown> shown = new HashMap<>();
        begun.getOrDefault(population, List.of()).forEach(trial -> shown.putAll(conclude(trial)));
        return shown;
    }

    private Map<Release, Map<Map<String, String>, Ledger.Entry>> told(Population population) {
        Map<Release, Map<Map<String, String>, Ledger.Entry>> told = new LinkedHashMap<>();
        known.forEach((release, figures) -> {
            if (figures.containsKey(population.name())) {
                told.put(release, figures.get(population.name()));
            }
        });
        return told;
    }

    private Map<Map<String, String>, Shown> conclude(Trial begun) {
        Trial trial = begun.without(withheld.keySet());
        while (trial.unchanged().isEmpty()) {
            Outcome outcome = trial.outcome();
            if (outcome.isSafe()) {
                attacked.add(outcome);
                return trial.shown();
            }
            if (trial.left().isEmpty()) {
                throw Refusal.againstARule(
                        "Earlier releases of \"" + trial.population().name() + "\" give something away together: "
                                + words(outcome),
                        "Nothing more of it can be released safely.");
            }
            withhold(trial);
            trial = trial.without(withheld.keySet());
        }
        Map<Map<String, String>, Shown> unchanged = trial.unchanged().get();
        attacked.stand(unchanged.size());
        return unchanged;
    }

    private void withhold(Trial trial) {
        Set<List<String>> failed = new HashSet<>();
        trial.outcome().foundOut().forEach(vow -> failed.add(vow.codes()));
        Set<String> named = trial.left().entrySet().stream()
                .filter(table -> table.getValue().keySet().stream()
                        .anyMatch(codes -> failed.contains(trial.population().listed(codes))))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<String> dropped = named.isEmpty() ? trial.left().keySet() : named;
        dropped.forEach(table -> withheld.put(table, "No safe form of it was found: " + words(trial.outcome())));
    }

    /** Names some of the figures found out, never a count. */
    private static String words(Outcome outcome) {
        List<String> failed = outcome.foundOut().stream()
                .map(vow -> String.join(" ", vow.codes()))
                .distinct()
                .toList();
        if (failed.isEmpty()) {
            return "it cannot be protected by any choice of figures.";
        }
        return failed.size() + " figures could be narrowed too far, among them "
                + failed.stream().limit(5).collect(Collectors.joining("; ")) + ".";
    }
}
