package london.datahub.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import london.datahub.link.Evidence;
import london.datahub.link.Linkage;
import london.datahub.link.LinkageRules;
import london.datahub.link.Links;
import london.datahub.secret.Key;

/**
 * Finds which facts are of one person: by their encodings, by shared references, by suppliers' own numbers of persons and
 * by reviewers' decisions. Who has neither name nor birth date is compared with nobody, and is whom references say. What
 * was encoded with a key no longer in use stays with whom it was recognised.
 */
final class Recognition {
    private final Key key;
    private final PersonRules rules;
    private final LinkageRules linkage;

    Recognition(Key key, PersonRules rules, LinkageRules linkage) {
        this.key = key;
        this.rules = rules;
        this.linkage = linkage;
    }

    /**
     * Who is who.
     *
     * @param persons the records of each person, in an order that does not depend on what came first
     */
    record Recognised(List<List<Long>> persons, List<Links.Uncertain> uncertain) {}

    /**
     * Returns who is who.
     *
     * @param facts by record key
     * @param before persons by record key, as recognised last
     */
    Recognised of(SortedMap<Long, Fact> facts, Map<Long, Long> before, List<Decision> decisions) {
        Ties ties = new Ties();
        new SharedReferences(rules, facts).each(ties::tie);
        keepTogether(facts, before, ties);
        NamedPeople named = new NamedPeople(facts, key, rules, ties);
        if (named.records().isEmpty()) {
            return new Recognised(persons(facts, ties, Map.of()), List.of());
        }
        Links links = new Linkage(named.population(), evidence(named, ties, decisions), linkage).links();
        Map<Long, Long> persons = new HashMap<>();
        for (int i = 0; i < links.records().length; i++) {
            persons.put(links.records()[i], links.persons()[i]);
        }
        return new Recognised(persons(facts, ties, persons), links.uncertain());
    }

    private static Evidence evidence(NamedPeople named, Ties ties, List<Decision> decisions) {
        Evidence evidence = new Evidence();
        ties.groups(named.records()).values().forEach(tied -> {
            for (int i = 1; i < tied.size(); i++) {
                evidence.together(tied.get(0), tied.get(i));
            }
        });
        decisions.forEach(decision -> decision.tell(evidence));
        return evidence;
    }

    /** Whoever is not named is the person of the first of those named whom it is tied to, else of its ties alone. */
    private static List<List<Long>> persons(SortedMap<Long, Fact> facts, Ties ties, Map<Long, Long> named) {
        Map<Long, Long> ofTies = new HashMap<>();
        facts.keySet().stream()
                .filter(named::containsKey)
                .forEach(record -> ofTies.putIfAbsent(ties.first(record), named.get(record)));
        Map<Long, List<Long>> persons = new TreeMap<>();
        facts.keySet().forEach(record -> {
            long tied = ties.first(record);
            long person = named.containsKey(record) ? named.get(record) : ofTies.getOrDefault(tied, tied);
            persons.computeIfAbsent(person, first -> new ArrayList<>(2)).add(record);
        });
        return List.copyOf(persons.values());
    }

    private void keepTogether(SortedMap<Long, Fact> facts, Map<Long, Long> before, Ties ties) {
        Map<Long, List<Long>> lost = new HashMap<>();
        facts.forEach((record, fact) -> {
            if (before.containsKey(record) && isLost(fact)) {
                lost.computeIfAbsent(before.get(record), person -> new ArrayList<>(1))
                        .add(record);
            }
        });
        facts.keySet()
                .forEach(record ->
                        lost.getOrDefault(before.get(record), List.of()).forEach(other -> ties.tie(record, other)));
    }

    private boolean isLost(Fact fact) {
        return fact.person().filter(person -> !person.keyId().equals(key.id())).isPresent();
    }
}
