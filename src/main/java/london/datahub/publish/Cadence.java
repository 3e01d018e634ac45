package london.datahub.publish;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import london.datahub.definition.Definition;
import london.datahub.definition.Definitions;
import london.datahub.definition.Mistakes;

/**
 * How finely protected tables may be broken down, from {@code sql/policies/cadence.yml}.
 *
 * @param settlesAfterDays for how long a period must be over before it is published
 * @param exceptions why a table may be finer, by its name
 */
record Cadence(int settlesAfterDays, Map<Audience, Map<Level, Shortest>> shortest, Map<String, String> exceptions) {
    private static final String FILE = "sql/policies/cadence.yml";
    private static final Cadence CADENCE = read();

    /** How fine a place is; what has no place is London's. */
    private enum Level {
        LONDON,
        BCU,
        BOROUGH,
        WARD
    }

    /** How fine a period is, the finest first. */
    private enum Period {
        MONTH,
        QUARTER,
        YEAR,
        YEARS
    }

    /**
     * The shortest periods of one level of place.
     *
     * @param withOthers with other breakdowns beside; nothing where there may be none
     */
    private record Shortest(Period alone, Optional<Period> withOthers) {}

    static Cadence get() {
        return CADENCE;
    }

    private static Cadence read() {
        Mistakes mistakes = new Mistakes();
        Cadence read = Definition.read(
                FILE, Definitions.matching("sql/policies/*.yml").getOrDefault(FILE, "{}"), mistakes, d -> {
                    Map<Audience, Map<Level, Shortest>> shortest = new EnumMap<>(Audience.class);
                    for (Audience audience : Audience.values()) {
                        d.child(audience.word(), Cadence::levels).ifPresent(levels -> shortest.put(audience, levels));
                    }
                    return new Cadence(
                            d.number("settles-after-days", 28),
                            shortest,
                            d.child("exceptions", Definition::rest).orElse(Map.of()));
                });
        mistakes.throwIfAny();
        return read;
    }

    private static Map<Level, Shortest> levels(Definition d) {
        Map<Level, Shortest> levels = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            d.child(level.name().toLowerCase(Locale.ROOT), Cadence::shortest)
                    .ifPresent(shortest -> levels.put(level, shortest));
        }
        return levels;
    }

    private static Shortest shortest(Definition d) {
        return new Shortest(
                d.choice("alone", Period.class, Period.YEARS),
                d.has("with-others")
                        ? Optional.of(d.choice("with-others", Period.class, Period.YEARS))
                        : Optional.empty());
    }

    /** Says why a table may not be published to an audience, or nothing where it may. */
    Optional<String> against(TableDefinition table, Audience audience) {
        Optional<Period> period = period(table);
        boolean excepted = exceptions.containsKey(table.name());
        if (excepted || !table.isProtected() || period.isEmpty() || !shortest.containsKey(audience)) {
            return Optional.empty();
        }
        Level level = level(table);
        Shortest rule = shortest.get(audience).get(level);
        boolean others = table.dimensions().stream().anyMatch(Cadence::isOther);
        Optional<Period> least = others ? rule.withOthers() : Optional.of(rule.alone());
        if (least.isPresent() && period.get().compareTo(least.get()) >= 0) {
            return Optional.empty();
        }
        return Optional.of("by " + word(level) + (others ? " and another breakdown" : "") + " for the "
                + audience.word() + " audience, "
                + least.map(shortestOne -> "the shortest period is the " + word(shortestOne))
                        .orElse("there is no such table")
                + ": see " + FILE + ".");
    }

    private static boolean isOther(Dimension dimension) {
        return !dimension.attribute().equals(Ancestry.TIME)
                && !dimension.attribute().equals(Ancestry.PLACE)
                && !dimension.column().equals("borough_code");
    }

    private static Level level(TableDefinition table) {
        Level finest = Level.LONDON;
        for (Dimension dimension : table.dimensions()) {
            Level level = switch (dimension.hierarchy()) {
                case WARD_BOROUGH -> Level.WARD;
                case BOROUGH_BCU_LONDON -> Level.BOROUGH;
                case BCU_LONDON -> Level.BCU;
                default -> dimension.column().equals("borough_code") ? Level.BOROUGH : Level.LONDON;
            };
            finest = level.compareTo(finest) > 0 ? level : finest;
        }
        return finest;
    }

    private static Optional<Period> period(TableDefinition table) {
        return table.dimensions().stream()
                .map(Dimension::column)
                .flatMap(column -> switch (column) {
                    case "calendar_month" -> Optional.of(Period.MONTH).stream();
                    case "quarter" -> Optional.of(Period.QUARTER).stream();
                    case "financial_year" -> Optional.of(Period.YEAR).stream();
                    case "financial_years" -> Optional.of(Period.YEARS).stream();
                    default -> Optional.<Period>empty().stream();
                })
                .min(Enum::compareTo);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
