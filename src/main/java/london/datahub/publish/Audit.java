package london.datahub.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import london.datahub.disclosure.Edition;
import london.datahub.disclosure.JointAttack;
import london.datahub.disclosure.Vows;

/** Attacks everything that was ever released together, once for the public and once for partners. */
public final class Audit {
    private final Releases releases;
    private final Ledger ledger;
    private final TableDefinitions tables;

    public Audit(DataSource warehouse, TableDefinitions tables) {
        this.releases = new Releases(warehouse);
        this.ledger = new Ledger(warehouse);
        this.tables = tables;
    }

    /**
     * What an audit came to.
     *
     * @param proved promises that hold in all releases together
     * @param broken promises that were broken or not proved
     */
    public record Result(long proved, long broken) {
        private Result and(Result other) {
            return new Result(proved + other.proved, broken + other.broken);
        }
    }

    public Result run() {
        Result all = new Result(0, 0);
        for (Audience reader : List.of(Audience.PUBLIC, Audience.PARTNER)) {
            for (Population population : Population.of(tables.all()).values()) {
                all = all.and(attack(population, reader));
            }
        }
        return all;
    }

    private Result attack(Population population, Audience reader) {
        Map<Integer, Release> known = new LinkedHashMap<>();
        releases.list().stream()
                .filter(release -> release.isKnown() && reader.knows(release.audience()))
                .forEach(release -> known.put(release.number(), release));
        Map<Release, Map<Map<String, String>, Ledger.Entry>> told = new LinkedHashMap<>();
        ledger.of(population.name(), known.keySet()).forEach((number, entries) -> told.put(known.get(number), entries));
        List<Edition> editions = new History(population, reader, told).editions();
        if (editions.isEmpty()) {
            return new Result(0, 0);
        }
        JointAttack.Result result = JointAttack.onAllReleased(editions, Vows.of(Policies.of(reader), editions));
        return new Result(result.kept().size(), result.failed().size());
    }
}
