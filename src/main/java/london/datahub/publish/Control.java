package london.datahub.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import london.datahub.disclosure.ContradictoryTable;
import london.datahub.disclosure.Population.Outcome;
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
     * Protects a population's figures.
     *
     * @param figures true counts by table
     * @return what is shown of each figure of the tables that are not withheld
     * @throws Refusal where earlier releases give something away whatever is published now
     */
    Map<Map<String, String>, Shown> protect(
            Population population, Map<String, Map<Map<String, String>, Long>> figures) {
        Map<Map<String, String>, Shown> shown = new HashMap<>();
        Part.of(figures, told(population)).forEach(part -> shown.putAll(protect(population, part)));
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

    private Map<Map<String, String>, Shown> protect(Population population, Part part) {
        Map<String, Map<Map<String, String>, Long>> left = new LinkedHashMap<>(part.figures());
        left.keySet().removeAll(withheld.keySet());
        Optional<Map<Map<String, String>, Shown>> again =
                new Unchanged(population, part, moment, alike).shown(left.values());
        again.ifPresent(shown -> attacked.stand(shown.size()));
        return again.orElseGet(() -> protectAnew(population, part, left));
    }

    private Map<Map<String, String>, Shown> protectAnew(
            Population population, Part part, Map<String, Map<Map<String, String>, Long>> left) {
        while (true) {
            Map<Map<String, String>, Long> together = together(left);
            Outcome outcome = attempt(population, part, together);
            if (outcome.isSafe()) {
                attacked.add(outcome);
                return byCodes(population, together, outcome);
            }
            if (left.isEmpty()) {
                throw Refusal.againstARule(
                        "Earlier releases of \"" + population.name() + "\" give something away together: "
                                + words(outcome),
                        "Nothing more of it can be released safely.");
            }
            withhold(population, left, outcome);
        }
    }

    // Always in one order, whatever order the database gave them in: what is hidden depends on it.
    private static Map<Map<String, String>, Long> together(Map<String, Map<Map<String, String>, Long>> left) {
        Map<Map<String, String>, Long> together = new LinkedHashMap<>();
        left.values().stream()
                .flatMap(counts -> counts.entrySet().stream())
                .sorted(Comparator.comparing(figure -> figure.getKey().toString()))
                .forEach(figure -> together.put(figure.getKey(), figure.getValue()));
        return together;
    }

    private Outcome attempt(Population population, Part part, Map<Map<String, String>, Long> figures) {
        try {
            List<london.datahub.disclosure.Population.Audience> audiences = new ArrayList<>();
            History own = null;
            for (Audience reader : moment.audience().attackers()) {
                History history = part.history(population, reader);
                boolean toldBefore = !history.isEmpty();
                history.add(moment.asAt(), figures);
                if (reader == moment.audience() || toldBefore) {
                    audiences.add(new london.datahub.disclosure.Population.Audience(
                            Policies.of(reader), history.editions(), reader == moment.audience()));
                }
                own = reader == moment.audience() ? history : own;
            }
            london.datahub.disclosure.Policy policy = Policies.of(moment.audience());
            return london.datahub.disclosure.Population.protect(
                    own.newest(), policy, audiences, own.lastSeen(), own.stillHidden(policy.threshold()));
        } catch (ContradictoryTable contradiction) {
            throw new IllegalStateException(
                    "The tables of " + population.name() + ": " + contradiction.getMessage(), contradiction);
        }
    }

    private void withhold(Population population, Map<String, Map<Map<String, String>, Long>> left, Outcome outcome) {
        Set<List<String>> failed = new HashSet<>();
        outcome.attacks().forEach(attack -> attack.failed().keySet().forEach(vow -> failed.add(vow.codes())));
        Set<String> named = left.entrySet().stream()
                .filter(table ->
                        table.getValue().keySet().stream().anyMatch(codes -> failed.contains(population.listed(codes))))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<String> dropped = named.isEmpty() ? Set.copyOf(left.keySet()) : named;
        dropped.forEach(table -> withheld.put(table, "No safe form of it was found: " + words(outcome)));
        left.keySet().removeAll(dropped);
    }

    /** Names some of the figures found out, never a count. */
    private static String words(Outcome outcome) {
        List<String> failed = outcome.attacks().stream()
                .flatMap(attack -> attack.failed().keySet().stream())
                .map(vow -> String.join(" ", vow.codes()))
                .distinct()
                .toList();
        if (failed.isEmpty()) {
            return "it cannot be protected by any choice of figures.";
        }
        return failed.size() + " figures could be narrowed too far, among them "
                + failed.stream().limit(5).collect(Collectors.joining("; ")) + ".";
    }

    private static Map<Map<String, String>, Shown> byCodes(
            Population population, Map<Map<String, String>, Long> figures, Outcome outcome) {
        Map<List<String>, Shown> shown = outcome.shown().orElseThrow();
        Map<Map<String, String>, Shown> byCodes = new HashMap<>();
        figures.keySet().forEach(codes -> byCodes.put(codes, shown.get(population.listed(codes))));
        return byCodes;
    }
}
