package london.datahub.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import london.datahub.definition.Fingerprint;
import london.datahub.disclosure.Shown;
import london.datahub.feed.Feeds;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills a draft: every table's true figures first, then what is shown of them, population by population. */
final class Drafting {
    /** Tells by which program, tables, policies and places a draft is protected and attacked. */
    private static final String PROTECTION = Fingerprint.of(
            "london/datahub/disclosure/*.class",
            "london/datahub/publish/*.class",
            "london/datahub/reference/*.class",
            "reference/*.csv",
            "sql/published/*.*",
            "sql/policies/*.*");

    private final DataSource warehouse;
    private final TableDefinitions tables;
    private final Catalogue catalogue;
    private final Moment moment;
    private final int release;
    private final Ledger ledger;
    private final Map<TableDefinition, DraftTable> drafts = new LinkedHashMap<>();

    /** Figures of a population by table, in the form of each table's measure. */
    private final Map<String, Map<String, Map<Map<String, String>, Long>>> figures = new LinkedHashMap<>();

    private final Map<String, Map<Map<String, String>, Shown>> shown = new HashMap<>();

    Drafting(DataSource warehouse, Feeds feeds, TableDefinitions tables, Moment moment, int release) {
        this.warehouse = warehouse;
        this.tables = tables;
        this.catalogue = new Catalogue(warehouse, feeds, tables, release);
        this.moment = moment;
        this.release = release;
        this.ledger = new Ledger(warehouse);
    }

    void fill() {
        for (TableDefinition table : tables.of(moment.audience())) {
            DraftTable draft = new DraftTable(warehouse, table, release);
            draft.fill(moment);
            drafts.put(table, draft);
            if (table.isProtected()) {
                draft.keepSettled(moment);
                gather(table, draft);
            }
        }
        List<Release> known = known();
        Control control = new Control(moment, figuresOf(known), protectedAsToday());
        if (moment.audience() == Audience.NETWORK) {
            figures.forEach((population, byTable) -> shown.put(population, exactly(byTable)));
        } else {
            control.begin(Population.of(tables.all()), figures);
            figures.keySet().forEach(population -> shown.put(population, control.protect(population)));
        }
        figures.forEach((population, byTable) -> record(population, byTable, control));
        drafts.forEach((table, draft) -> finish(table, draft, control));
        note(known, control);
    }

    private void gather(TableDefinition table, DraftTable draft) {
        FigureCodes codes = new FigureCodes(table);
        draft.figures()
                .forEach((measure, counts) -> figures.computeIfAbsent(
                                codes.population(measure), name -> new LinkedHashMap<>())
                        .put(table.name(), counts));
    }

    private static Map<Map<String, String>, Shown> exactly(Map<String, Map<Map<String, String>, Long>> byTable) {
        Map<Map<String, String>, Shown> exact = new HashMap<>();
        byTable.values().forEach(counts -> counts.forEach((codes, count) -> exact.put(codes, new Shown.Exact(count))));
        return exact;
    }

    private void record(String population, Map<String, Map<Map<String, String>, Long>> byTable, Control control) {
        Map<Map<String, String>, Ledger.Entry> entries = new HashMap<>();
        byTable.forEach((table, counts) -> {
            if (!control.withheld().containsKey(table)) {
                counts.forEach((codes, count) -> entries.put(
                        codes, new Ledger.Entry(count, shown.get(population).get(codes))));
            }
        });
        ledger.write(release, population, entries);
    }

    private void finish(TableDefinition table, DraftTable draft, Control control) {
        String withheld = control.withheld().get(table.name());
        if (withheld != null) {
            draft.withhold();
        } else if (table.isProtected()) {
            FigureCodes codes = new FigureCodes(table);
            draft.show(table.counts().stream()
                    .collect(Collectors.toMap(measure -> measure, measure -> shown.get(codes.population(measure)))));
        }
        catalogue.add(table, draft.rows(), withheld != null);
    }

    /** Returns what counts as known to whoever attacks: also drafts for audiences below, which may be released first. */
    private List<Release> known() {
        List<Release> known = new ArrayList<>();
        for (Release other : new Releases(warehouse).list()) {
            boolean matters = moment.audience().attackers().stream().anyMatch(reader -> reader.knows(other.audience()));
            boolean draftBelow = other.state() == Release.State.DRAFT
                    && other.audience() != moment.audience()
                    && moment.audience().knows(other.audience());
            if (matters && other.number() != release && (other.isKnown() || draftBelow)) {
                known.add(other);
            }
        }
        return known;
    }

    private Map<Release, Map<String, Map<Map<String, String>, Ledger.Entry>>> figuresOf(List<Release> known) {
        Map<Integer, Release> byNumber = known.stream().collect(Collectors.toMap(Release::number, one -> one));
        Map<Release, Map<String, Map<Map<String, String>, Ledger.Entry>>> told = new LinkedHashMap<>();
        if (moment.audience() != Audience.NETWORK) {
            for (String population : figures.keySet()) {
                ledger.of(population, byNumber.keySet())
                        .forEach((number, entries) -> told.computeIfAbsent(byNumber.get(number), one -> new HashMap<>())
                                .put(population, entries));
            }
        }
        return told;
    }

    private Set<Integer> protectedAsToday() {
        return Set.copyOf(new JdbcTemplate(warehouse)
                .queryForList(
                        "select release from warehouse.release where protected_by = ?", Integer.class, PROTECTION));
    }

    private void note(List<Release> known, Control control) {
        String numbers = known.stream().map(one -> String.valueOf(one.number())).collect(Collectors.joining(","));
        new JdbcTemplate(warehouse)
                .update(
                        "update warehouse.release set attacked_with = ?, attack = ?, protected_by = ? where release = ?",
                        numbers,
                        moment.audience() == Audience.NETWORK
                                ? "Not attacked: every figure is shown as it is, to named readers alone."
                                : control.words(),
                        PROTECTION,
                        release);
    }
}
