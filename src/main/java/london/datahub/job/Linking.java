package london.datahub.job;

import java.util.concurrent.atomic.AtomicReference;
import london.datahub.person.LinkRun;
import london.datahub.person.Persons;
import london.datahub.warehouse.Leases;

/** The job that finds who is who among the facts in force: one at a time, and all of it or nothing. */
public final class Linking {
    private static final String NAME = "link";

    private final JobRuns runs;
    private final Persons persons;
    private final Leases leases;

    Linking(JobRuns runs, Persons persons, Leases leases) {
        this.runs = runs;
        this.persons = persons;
        this.leases = leases;
    }

    public LinkRun run() {
        try (Leases.Lease lease = leases.take(NAME)) {
            long run = persons.begin();
            AtomicReference<LinkRun> found = new AtomicReference<>();
            runs.run(NAME, run, "find who is who", () -> found.set(persons.find(run)));
            return found.get();
        }
    }
}
