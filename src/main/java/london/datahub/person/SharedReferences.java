package london.datahub.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiConsumer;

/**
 * References that several facts have and that are of one person: those of registers of one, and those of registers of
 * several where a fact says that it is about one person, none says that it is about more, and none has another reference
 * of one person than the others.
 */
final class SharedReferences {
    private final PersonRules rules;
    private final SortedMap<Long, Fact> facts;
    private final Map<String, List<Long>> ofOne = new HashMap<>();

    SharedReferences(PersonRules rules, SortedMap<Long, Fact> facts) {
        this.rules = rules;
        this.facts = facts;
        Map<String, List<Long>> ofSeveral = new HashMap<>();
        facts.forEach((key, fact) -> fact.references().forEach((register, token) -> {
            Map<String, List<Long>> shared = rules.isOfOne(register) ? ofOne : ofSeveral;
            shared.computeIfAbsent(register + " " + token, reference -> new ArrayList<>(2))
                    .add(key);
        }));
        ofSeveral.forEach((reference, keys) -> {
            if (isOfOnePerson(keys)) {
                ofOne.put(reference, keys);
            }
        });
    }

    private boolean isOfOnePerson(List<Long> keys) {
        boolean one = false;
        Set<String> persons = new HashSet<>();
        for (long key : keys) {
            Fact fact = facts.get(key);
            one |= fact.people().orElse(0) == 1;
            if (fact.people().orElse(1) > 1) {
                return false;
            }
            fact.references().forEach((register, token) -> {
                if (rules.isOfOne(register)) {
                    persons.add(register + " " + token);
                }
            });
        }
        return one && persons.size() <= 1;
    }

    /** Gives the pairs that hold together all facts of each reference. */
    void each(BiConsumer<Long, Long> together) {
        ofOne.values().forEach(keys -> {
            for (int i = 1; i < keys.size(); i++) {
                together.accept(keys.get(0), keys.get(i));
            }
        });
    }

    /** Whether a fact says that there is one person, even where nothing tells who. */
    boolean makesPerson(Fact fact) {
        return fact.person().isPresent() || fact.references().keySet().stream().anyMatch(rules::isOfOne);
    }
}
