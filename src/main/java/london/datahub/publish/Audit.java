package london.datahub.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import london.datahub.disclosure.Edition;
import london.datahub.disclosure.JointAttack;
import london.datahub.disclosure.KnownValues;
import london.datahub.disclosure.KnownVictim;
import london.datahub.disclosure.Vows;

/**
 * Attacks everything that was ever released together, once for the public and once for partners, and by each as
 * somebody who knows one victim; what partners were told last also as authorities that subtract their own figures.
 */
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
     * @param answers promises that hold for one authority each that subtracts its own figures, or for who knows one victim
     * @param broken promises and answers that were broken or not proved
     */
    public record Result(long proved, long answers, long broken) {
        private Result and(Result other) {
            return new Result(proved + other.proved, answers + other.answers, broken + other.broken);
        }
    }

    public Result run() {
        Result all = new Result(0, 0, 0);
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
            return new Result(0, 0, 0);
        }
        JointAttack.Result result = JointAttack.onAllReleased(editions, Vows.of(Policies.of(reader), editions));
        int newest = newest(editions);
        KnownValues.Result inside = new KnownValues(editions, newest, population.insiders(reader))
                .attack(result.kept().keySet());
        KnownVictim.Result victims = KnownVictim.attack(editions, result.kept().keySet());
        return new Result(
                result.kept().size(),
                inside.kept() + victims.proved(),
                result.failed().size() + inside.failed().size() + victims.asked() - victims.proved());
    }

    private static int newest(List<Edition> editions) {
        return IntStream.range(0, editions.size())
                .filter(edition -> !editions.get(edition).own().isEmpty())
                .max()
                .orElse(editions.size() - 1);
    }
}
