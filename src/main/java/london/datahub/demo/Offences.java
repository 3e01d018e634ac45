package london.datahub.demo;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import london.datahub.demo.PrintedFigures.OffenceCell;

/** Makes the offences of the demonstration, every one of them once, with the outcome they have in the end. */
final class Offences {
    private static final String PENDING = "pending";
    private static final int DAYS_OF_CHANCE = 250;
    private static final int FIRST = 1_000_000;

    private final long seed;
    private final ReferenceNumbers references;
    private int made;

    Offences(long seed, ReferenceNumbers references) {
        this.seed = seed;
        this.references = references;
    }

    /** Returns them in the order of their days. */
    List<Offence> make(List<DemoPeriod> periods) {
        var offences = new ArrayList<Offence>();
        periods.forEach(period -> offences.addAll(withOutcomes(recorded(period), period)));
        offences.sort(Comparator.comparing(Offence::recordedOn).thenComparing(Offence::event));
        return offences;
    }

    private List<Offence> recorded(DemoPeriod period) {
        Chance chance = Chance.of(seed, "offences", period.from());
        var offences = new ArrayList<Offence>();
        for (OffenceCell cell : PrintedFigures.offences(period)) {
            for (int i = 0; i < cell.offences(); i++) {
                offences.add(recorded(cell, period, chance));
            }
        }
        return offences;
    }

    private Offence recorded(OffenceCell cell, DemoPeriod period, Chance chance) {
        var day = period.day(chance);
        String event = "O" + (FIRST + ++made);
        return new Offence(
                event, references.crime(day), day, cell.boroughCode(), cell.ageGroup(), PENDING, Optional.empty());
    }

    // Rather the later ones are still pending: an investigation takes its time.
    private List<Offence> withOutcomes(List<Offence> offences, DemoPeriod period) {
        Chance chance = Chance.of(seed, "outcomes", period.from());
        List<String> outcomes = chance.shuffled(PrintedFigures.outcomes(period, offences.size()));
        List<String> known =
                outcomes.stream().filter(outcome -> !outcome.equals(PENDING)).toList();
        List<Offence> oldestFirst = oldestFirst(offences, period, chance);
        var result = new ArrayList<Offence>();
        for (Offence offence : oldestFirst) {
            result.add(result.size() < known.size() ? offence.with(known.get(result.size())) : offence);
        }
        return result;
    }

    private static List<Offence> oldestFirst(List<Offence> offences, DemoPeriod period, Chance chance) {
        record Aged(Offence offence, long days) {}
        var aged = new ArrayList<Aged>();
        for (Offence offence : offences) {
            long days = ChronoUnit.DAYS.between(period.from().atDay(1), offence.recordedOn());
            aged.add(new Aged(offence, days + chance.between(0, DAYS_OF_CHANCE)));
        }
        Collections.sort(aged, Comparator.comparingLong(Aged::days));
        return aged.stream().map(Aged::offence).toList();
    }
}
