package london.datahub.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import london.datahub.definition.Definition;
import london.datahub.definition.Definitions;
import london.datahub.definition.Mistakes;

/** The indicators of {@code dashboards/indicators}, found by their folder. */
public final class Indicators {
    private final Map<String, Indicator> byName;

    private Indicators(List<Indicator> all) {
        byName = new LinkedHashMap<>();
        all.forEach(indicator -> byName.put(indicator.name(), indicator));
    }

    /** @throws IllegalStateException with every mistake in them */
    public static Indicators load() {
        Mistakes mistakes = new Mistakes();
        List<Indicator> all = new ArrayList<>();
        Definitions.matching("dashboards/indicators/*.yml")
                .forEach((file, text) ->
                        all.add(Definition.read(file, text, mistakes, definition -> read(file, definition))));
        if (!mistakes.found().isEmpty()) {
            throw new IllegalStateException(mistakes.found().toString());
        }
        return new Indicators(all);
    }

    private static Indicator read(String file, Definition definition) {
        String name = definition.text("indicator");
        if (!file.endsWith("/" + name + ".yml")) {
            definition.mistake("indicator", "the file of indicator \"" + name + "\" must have its name.");
        }
        Optional<Source> by = definition.child("by", Indicators::source);
        var population = definition.choice("population", Indicator.Population.class, Indicator.Population.NONE);
        if (by.isPresent() == (population != Indicator.Population.NONE)) {
            definition.mistake("population", "an indicator is \"by\" a table or by a \"population\", one of the two.");
        }
        return new Indicator(
                name,
                definition.text("title"),
                definition.text("unit"),
                definition.child("events", Indicators::source).orElseGet(() -> missing(definition)),
                by,
                population,
                definition.number("per", 100_000),
                definition.text("definition"),
                definition.text("polarity"),
                definition.text("source"),
                definition.text("method"),
                definition.text("caution"),
                definition.text("disclosure"));
    }

    private static Source missing(Definition definition) {
        definition.mistake("events", "\"events\" is missing.");
        return new Source("", "", Map.of());
    }

    private static Source source(Definition definition) {
        return new Source(
                definition.text("table"),
                definition.text("measure"),
                definition.child("where", Definition::rest).orElse(Map.of()));
    }

    public List<Indicator> all() {
        return List.copyOf(byName.values());
    }

    /** Returns those whose tables are among some. */
    public Indicators over(Predicate<String> table) {
        return new Indicators(all().stream()
                .filter(each -> table.test(each.events().table())
                        && each.by().map(Source::table).filter(table.negate()).isEmpty())
                .toList());
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** @throws IllegalArgumentException where there is none of that name */
    public Indicator named(String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> new IllegalArgumentException("There is no indicator " + name + "."));
    }
}
