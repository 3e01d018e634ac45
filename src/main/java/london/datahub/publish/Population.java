package london.datahub.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import london.datahub.disclosure.CountTable;
import london.datahub.disclosure.Hierarchy.Entry;
import london.datahub.disclosure.Insiders;
import london.datahub.disclosure.Interval;
import london.datahub.disclosure.LinkedTables;
import london.datahub.disclosure.Overlaps;
import london.datahub.disclosure.TableProgramme;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.reference.WardOverlaps;

/**
 * What is counted, by whatever tables: offences, referrals. Their figures are attacked together.
 *
 * @param adding how the parts of each attribute make up its total
 * @param includes by attribute, the other one each of whose figures it is at least
 */
record Population(
        String name, Map<String, london.datahub.disclosure.Dimension.Adding> adding, Map<String, String> includes) {

    /** Returns the populations of some tables' figures, by name. */
    static Map<String, Population> of(List<TableDefinition> tables) {
        Map<String, Population> all = new TreeMap<>();
        for (TableDefinition table : tables) {
            if (table.isProtected()) {
                table.counts()
                        .forEach(measure -> all.computeIfAbsent(
                                        new FigureCodes(table).population(measure),
                                        name -> new Population(name, new TreeMap<>(), new TreeMap<>()))
                                .take(table));
            }
        }
        return all;
    }

    private void take(TableDefinition table) {
        FigureCodes codes = new FigureCodes(table);
        table.place().ifPresent(place -> adding.put(Ancestry.PLACE, london.datahub.disclosure.Dimension.Adding.ONCE));
        for (Dimension dimension : table.dimensions()) {
            codes.attribute(dimension).ifPresent(attribute -> {
                adding.put(attribute, dimension.adding(table.additiveOver()));
                dimension.includes().ifPresent(other -> includes.put(attribute, other));
            });
        }
    }

    /**
     * Compiles figures of this population.
     *
     * @param figures true counts, by code for each attribute
     * @param released those that a release to come shows
     * @param known what everybody knows of one anyhow
     */
    TableProgramme compile(
            Map<Map<String, String>, Long> figures,
            Set<Map<String, String>> released,
            Map<Map<String, String>, Interval> known) {
        List<String> attributes = List.copyOf(adding.keySet());
        Map<List<String>, Long> counts = new TreeMap<>(order());
        figures.forEach((codes, count) -> counts.put(listed(codes), count));
        List<LinkedTables.Within> within = new ArrayList<>();
        includes.forEach((attribute, other) -> figures.keySet().stream()
                .filter(codes -> codes.containsKey(attribute))
                .sorted(Comparator.comparing(this::listed, order()))
                .forEach(codes -> within.add(
                        new LinkedTables.Within(listed(exchanged(codes, attribute, other)), listed(codes)))));
        Map<List<String>, Interval> knownByList = new HashMap<>();
        known.forEach((codes, interval) -> knownByList.put(listed(codes), interval));
        Set<List<String>> shown = new HashSet<>();
        released.forEach(codes -> shown.add(listed(codes)));
        TableProgramme programme = LinkedTables.compile(
                new CountTable(
                        attributes.stream().map(a -> dimension(a, counts)).toList(), counts),
                shown,
                knownByList,
                within);
        return attributes.contains(Ancestry.PLACE)
                ? programme.with(new Overlaps(attributes.indexOf(Ancestry.PLACE), WardOverlaps.all()))
                : programme;
    }

    /** One order of figures, whatever order a database gave them in: what is hidden depends on it. */
    static Comparator<List<String>> order() {
        return (one, other) -> {
            int compared = 0;
            for (int i = 0; compared == 0 && i < one.size(); i++) {
                compared = one.get(i).compareTo(other.get(i));
            }
            return compared;
        };
    }

    /** Returns codes in the order of the attributes. */
    List<String> listed(Map<String, String> codes) {
        return adding.keySet().stream()
                .map(attribute -> codes.getOrDefault(attribute, Ancestry.ALL))
                .toList();
    }

    /** Returns who of these readers knows some figures from their own records: among partners each authority its own. */
    Insiders insiders(Audience reader) {
        if (reader != Audience.PARTNER) {
            return Insiders.NONE;
        }
        return new Insiders(Boroughs.all().stream().map(Borough::code).toList(), Population::authorities);
    }

    /** Returns the authorities that know the figure of these codes: all that it is of, by its place or as who referred. */
    static Set<String> authorities(List<String> codes) {
        return codes.stream().map(Ancestry::authority).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static Map<String, String> exchanged(Map<String, String> codes, String attribute, String other) {
        Map<String, String> changed = new TreeMap<>(codes);
        changed.put(other, changed.remove(attribute));
        return changed;
    }

    // Only codes that some figure has: a level that no table shows links nothing.
    private london.datahub.disclosure.Dimension dimension(String attribute, Map<List<String>, Long> counts) {
        int place = List.copyOf(adding.keySet()).indexOf(attribute);
        Set<String> used = new TreeSet<>();
        counts.keySet().forEach(codes -> used.add(codes.get(place)));
        used.remove(Ancestry.ALL);
        List<Entry> entries = new ArrayList<>(List.of(new Entry(Ancestry.ALL, Optional.empty())));
        for (String code : used) {
            String parent = Ancestry.above(attribute, code).stream()
                    .filter(used::contains)
                    .findFirst()
                    .orElse(Ancestry.ALL);
            entries.add(new Entry(code, Optional.of(parent)));
        }
        return new london.datahub.disclosure.Dimension(
                attribute, List.of(london.datahub.disclosure.Hierarchy.of(entries)), adding.get(attribute));
    }
}
