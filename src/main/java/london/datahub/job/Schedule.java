package london.datahub.job;

import java.util.LinkedHashMap;
import java.util.Map;
import london.datahub.definition.Definition;
import london.datahub.definition.Definitions;
import london.datahub.definition.Mistakes;

/** The jobs of {@code jobs/schedule.yml}: what each does, by its name. */
public record Schedule(Map<String, String> titles) {
    private static final String FILE = "jobs/schedule.yml";

    /**
     * Loads the schedule.
     *
     * @throws IllegalStateException naming every mistake in it
     */
    public static Schedule load() {
        Mistakes mistakes = new Mistakes();
        Map<String, String> titles = new LinkedHashMap<>();
        Definition.read(
                FILE,
                Definitions.matching(FILE).get(FILE),
                mistakes,
                file -> file.each((name, job) -> {
                    titles.put(name, job.text("title"));
                    return name;
                }));
        mistakes.throwIfAny();
        return new Schedule(titles);
    }
}
