package london.datahub.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import london.datahub.encode.EncodingStrength;
import london.datahub.encode.FieldEncoding;
import london.datahub.encode.KnownPerson;
import london.datahub.encode.PersonField;
import london.datahub.encode.PersonSeal;
import london.datahub.link.Population;
import london.datahub.secret.Key;

/** The facts whose person has a name or a birth date, opened to be compared. */
final class NamedPeople {
    private final Population population = new Population(PersonSeal.FIELDS, EncodingStrength.USUAL.flip());
    private final List<Long> records = new ArrayList<>();

    /** @param ties takes what suppliers' own numbers of persons say */
    NamedPeople(SortedMap<Long, Fact> facts, Key key, PersonRules rules, Ties ties) {
        PersonSeal seal = new PersonSeal(key);
        Map<String, Integer> lists = lists(facts, rules);
        Map<Long, Long> ownReferences = new HashMap<>();
        facts.forEach((record, fact) -> fact.person()
                .filter(person -> person.keyId().equals(key.id()))
                .map(seal::open)
                .ifPresent(known -> {
                    if (known.ownReference() != 0) {
                        ties.tie(ownReferences.computeIfAbsent(known.ownReference(), first -> record), record);
                    }
                    if (isNamed(known)) {
                        population.add(record, lists.get(list(fact)), known.encoding());
                        records.add(record);
                    }
                }));
    }

    private static boolean isNamed(KnownPerson known) {
        List<Optional<FieldEncoding>> fields = known.encoding().fields();
        return fields.get(PersonSeal.FIELDS.indexOf(PersonField.GIVEN_NAME)).isPresent()
                || fields.get(PersonSeal.FIELDS.indexOf(PersonField.SURNAME)).isPresent()
                || fields.get(PersonSeal.FIELDS.indexOf(PersonField.BIRTH_DATE)).isPresent();
    }

    /** The lists that people stand in, one for each supplier and feed, numbered by their names. */
    private Map<String, Integer> lists(SortedMap<Long, Fact> facts, PersonRules rules) {
        TreeSet<String> names = new TreeSet<>();
        Map<String, String> feeds = new HashMap<>();
        facts.values().forEach(fact -> {
            names.add(list(fact));
            feeds.put(list(fact), fact.feed());
        });
        Map<String, Integer> lists = new TreeMap<>();
        names.forEach(name -> lists.put(name, lists.size()));
        lists.forEach((name, number) -> {
            if (rules.freeOfDuplicates().contains(feeds.get(name))) {
                population.freeOfDuplicates(number);
            }
        });
        return lists;
    }

    private static String list(Fact fact) {
        return fact.organisation() + " " + fact.feed();
    }

    Population population() {
        return population;
    }

    /** Returns their record keys, ascending. */
    List<Long> records() {
        return records;
    }
}
