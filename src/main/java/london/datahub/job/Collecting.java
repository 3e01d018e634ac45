package london.datahub.job;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import london.datahub.collect.Shelf;
import london.datahub.collect.Shelves;
import london.datahub.collect.Source;
import london.datahub.collect.Sources;
import london.datahub.issue.Refusal;
import london.datahub.warehouse.Leases;

/**
 * Collects what lies at the sources and takes it in by the front door. A source that is in trouble does not keep the others
 * waiting.
 */
public final class Collecting {
    private final Supplier<Sources> sources;
    private final Shelves shelves;
    private final CollectedFile.Ways ways;
    private final Leases leases;
    private final Clock clock;

    Collecting(Supplier<Sources> sources, Shelves shelves, CollectedFile.Ways ways, Leases leases, Clock clock) {
        this.sources = sources;
        this.shelves = shelves;
        this.ways = ways;
        this.leases = leases;
        this.clock = clock;
    }

    /**
     * What a run did.
     *
     * @param taken submissions that came in, those that were refused after a look at their rows too
     * @param waiting files that may still be being written
     * @param unplaced files that are kept until somebody says what they are
     * @param troubles what was wrong, and what to do; nothing of a file stands in it
     */
    public record Collected(
            int sources,
            List<SubmissionOutcome> taken,
            int unchanged,
            int waiting,
            int unplaced,
            List<String> troubles) {}

    /**
     * Looks through every source once; one that another process looks through is left to it.
     *
     * @throws Refusal where the list of sources has mistakes
     */
    public Collected run() {
        Tally tally = new Tally();
        List<Source> all = sources.get().all();
        for (Source source : all) {
            Optional<Leases.Lease> lease = leases.tryTake("collect " + source.name());
            if (lease.isPresent()) {
                try (Leases.Lease held = lease.get()) {
                    lookThrough(source, tally);
                }
            }
        }
        return tally.collected(all.size());
    }

    private void lookThrough(Source source, Tally tally) {
        try (Shelf shelf = shelves.open(source)) {
            List<String> names = shelf.names().stream()
                    .filter(name -> !source.passesOver(name))
                    .sorted()
                    .toList();
            List<String> markers = source.marker().isPresent() ? shelf.names() : List.of();
            for (String name : names) {
                boolean whole = source.marker().isPresent()
                        && markers.contains(name + source.marker().get());
                look(new CollectedFile(source, shelf, name, whole, clock), tally);
            }
        } catch (IOException e) {
            tally.troubles.add("The source " + source.name() + " could not be read ("
                    + e.getClass().getSimpleName() + "). It is tried again at the next run.");
        } catch (Refusal refusal) {
            tally.troubles.add(refusal.getMessage());
        }
    }

    /** A file that fails does not keep the others waiting. */
    private void look(CollectedFile file, Tally tally) {
        try {
            tally.add(file.look(ways));
        } catch (Refusal refusal) {
            tally.troubles.add(refusal.getMessage());
        } catch (IOException | IllegalStateException e) {
            tally.troubles.add("A file of the source " + file.source().name() + " could not be taken ("
                    + e.getClass().getSimpleName() + "). It is tried again at the next run.");
        }
    }

    private static final class Tally {
        private final List<SubmissionOutcome> taken = new ArrayList<>();
        private final List<String> troubles = new ArrayList<>();
        private int unchanged;
        private int waiting;
        private int unplaced;

        void add(CollectedFile.Look look) {
            look.outcome().ifPresent(taken::add);
            look.trouble().ifPresent(troubles::add);
            switch (look.found()) {
                case UNCHANGED -> unchanged++;
                case WAITING -> waiting++;
                case UNPLACED -> unplaced++;
                case TAKEN, NOT_THERE -> {
                    // told with its outcome, or not at all
                }
            }
        }

        Collected collected(int sources) {
            return new Collected(sources, taken, unchanged, waiting, unplaced, troubles);
        }
    }
}
