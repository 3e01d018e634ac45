package london.datahub.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import london.datahub.disclosure.ContradictoryTable;
import london.datahub.disclosure.Outcome;
import london.datahub.disclosure.Shown;

/** One part of a population, protected and attacked by everybody who will see it; or as it stands, where nothing changed. */
final class Trial {
    private final Moment moment;
    private final Set<Integer> alike;
    private final Population population;
    private final Part part;
    private final Map<String, Map<Map<String, String>, Long>> left;
    private final Map<Map<String, String>, Long> figures;
    private final Optional<Map<Map<String, String>, Shown>> unchanged;
    private final Optional<Outcome> outcome;

    private Trial(
            Moment moment,
            Set<Integer> alike,
            Population population,
            Part part,
            Map<String, Map<Map<String, String>, Long>> left) {
        this.moment = moment;
        this.alike = alike;
        this.population = population;
        this.part = part;
        this.left = left;
        this.figures = together(left);
        this.unchanged = new Unchanged(population, part, moment, alike).shown(left.values());
        this.outcome = unchanged.isPresent() ? Optional.empty() : Optional.of(attempt());
    }

    /** @param alike the releases that were protected and attacked in the way of today */
    static Trial of(Moment moment, Set<Integer> alike, Population population, Part part) {
        return new Trial(moment, alike, population, part, part.figures());
    }

    /** Tries again without some tables; returns the same where it has none of them. */
    Trial without(Set<String> tables) {
        Map<String, Map<Map<String, String>, Long>> fewer = new LinkedHashMap<>(left);
        return fewer.keySet().removeAll(tables) ? new Trial(moment, alike, population, part, fewer) : this;
    }

    Population population() {
        return population;
    }

    /** Returns the true counts of the tables that were tried. */
    Map<String, Map<Map<String, String>, Long>> left() {
        return left;
    }

    /** Returns what stands as it was released, or nothing where it was protected and attacked. */
    Optional<Map<Map<String, String>, Shown>> unchanged() {
        return unchanged;
    }

    /** Returns what came of it where something changed. */
    Outcome outcome() {
        return outcome.orElseThrow();
    }

    /** Returns what is shown of each figure; to be asked where the outcome is safe. */
    Map<Map<String, String>, Shown> shown() {
        Map<List<String>, Shown> found = outcome().shown().orElseThrow();
        Map<Map<String, String>, Shown> shown = new HashMap<>();
        figures.keySet().forEach(codes -> shown.put(codes, found.get(population.listed(codes))));
        return shown;
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

    private Outcome attempt() {
        try {
            List<london.datahub.disclosure.Population.Audience> audiences = new ArrayList<>();
            History own = null;
            for (Audience reader : moment.audience().attackers()) {
                History history = part.history(population, reader);
                boolean toldBefore = !history.isEmpty();
                history.add(moment.asAt(), figures, reader == moment.audience());
                if (reader == moment.audience() || toldBefore) {
                    audiences.add(new london.datahub.disclosure.Population.Audience(
                            Policies.of(reader),
                            history.editions(),
                            reader == moment.audience(),
                            population.insiders(moment.audience())));
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
}
