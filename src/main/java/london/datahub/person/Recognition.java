package london.datahub.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import london.datahub.encode.EncodingStrength;
import london.datahub.encode.KnownPerson;
import london.datahub.encode.PersonSeal;
import london.datahub.link.Evidence;
import london.datahub.link.Linkage;
import london.datahub.link.LinkageRules;
import london.datahub.link.Links;
import london.datahub.link.Population;
import london.datahub.secret.Key;

/**
 * Finds which facts are of one person: by their encodings, by shared references, by suppliers' own numbers of persons and
 * by reviewers' decisions. What was encoded with a key no longer in use stays with whom it was recognised.
 */
final class Recognition {
    private final Key key;
    private final PersonSeal seal;
    private final PersonRules rules;
    private final LinkageRules linkage;

    Recognition(Key key, PersonRules rules, LinkageRules linkage) {
        this.key = key;
        this.seal = new PersonSeal(key);
        this.rules = rules;
        this.linkage = linkage;
    }

    /**
     * Returns who is who.
     *
     * @param facts by record key
     * @param before persons by record key, as recognised last
     */
    Links links(SortedMap<Long, Fact> facts, Map<Long, Long> before, List<Decision> decisions) {
        Evidence evidence = new Evidence();
        new SharedReferences(rules, facts).each(evidence::together);
        Population people = people(facts, evidence);
        keepTogether(facts, before, evidence);
        decisions.forEach(decision -> decision.tell(evidence));
        return new Linkage(people, evidence, linkage).links();
    }

    private Population people(SortedMap<Long, Fact> facts, Evidence evidence) {
        Population people = new Population(PersonSeal.FIELDS, EncodingStrength.USUAL.flip());
        List<String> lists = lists(facts);
        Map<Long, Long> ownReferences = new HashMap<>();
        for (int list = 0; list < lists.size(); list++) {
            if (rules.freeOfDuplicates()
                    .contains(lists.get(list).substring(lists.get(list).indexOf(' ') + 1))) {
                people.freeOfDuplicates(list);
            }
        }
        facts.forEach((record, fact) -> {
            KnownPerson known = known(fact);
            people.add(record, lists.indexOf(list(fact)), known.encoding());
            if (known.ownReference() != 0) {
                Long first = ownReferences.putIfAbsent(known.ownReference(), record);
                if (first != null) {
                    evidence.together(first, record);
                }
            }
        });
        return people;
    }

    /** The lists that people stand in, a list for each supplier and feed. */
    private static List<String> lists(SortedMap<Long, Fact> facts) {
        TreeSet<String> lists = new TreeSet<>();
        facts.values().forEach(fact -> lists.add(list(fact)));
        return new ArrayList<>(lists);
    }

    private static String list(Fact fact) {
        return fact.organisation() + " " + fact.feed();
    }

    private KnownPerson known(Fact fact) {
        return fact.person()
                .filter(person -> person.keyId().equals(key.id()))
                .map(seal::open)
                .orElseGet(seal::nobody);
    }

    private void keepTogether(SortedMap<Long, Fact> facts, Map<Long, Long> before, Evidence evidence) {
        Map<Long, Long> firstOf = new HashMap<>();
        facts.keySet().stream()
                .filter(record -> !isLost(facts.get(record)))
                .forEach(record -> firstOf.putIfAbsent(before.getOrDefault(record, -1L), record));
        facts.forEach((record, fact) -> {
            Long person = before.get(record);
            if (person != null && isLost(fact)) {
                Long first = firstOf.putIfAbsent(person, record);
                if (first != null) {
                    evidence.together(first, record);
                }
            }
        });
    }

    private boolean isLost(Fact fact) {
        return fact.person().filter(person -> !person.keyId().equals(key.id())).isPresent();
    }
}
