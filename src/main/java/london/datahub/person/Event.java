package london.datahub.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** One thing that happened to a person, by all facts that tell of it. */
final class Event {
    private final SortedMap<Long, Fact> facts;
    private final PersonRules rules;
    private final List<Long> records = new ArrayList<>();
    private final Set<String> alike = new HashSet<>();
    private final Set<String> suppliers = new HashSet<>();
    private final Set<String> references = new HashSet<>();
    private LocalDate first;
    private LocalDate last;

    Event(SortedMap<Long, Fact> facts, PersonRules rules, List<Long> records) {
        this.facts = facts;
        this.rules = rules;
        records.forEach(this::add);
    }

    private void add(long record) {
        Fact fact = facts.get(record);
        records.add(record);
        alike.addAll(fact.alike());
        suppliers.add(fact.organisation());
        fact.references().forEach((register, token) -> references.add(register + " " + token));
        first = first == null || fact.day().isBefore(first) ? fact.day() : first;
        last = last == null || fact.day().isAfter(last) ? fact.day() : last;
    }

    void addAll(Event other) {
        other.records.forEach(this::add);
    }

    /** Whether the other event, which did not begin before, is the same one told by other suppliers. */
    boolean isToldBy(Event other) {
        return Collections.disjoint(suppliers, other.suppliers)
                && isLike(other)
                && !last.plusDays(rules.sameEventDays()).isBefore(other.first)
                && !differsInReference(other);
    }

    private boolean differsInReference(Event other) {
        return rules.registers().keySet().stream().filter(rules::isOfOne).anyMatch(register -> {
            Set<String> own = of(register, references);
            Set<String> theirs = of(register, other.references);
            return !own.isEmpty() && !theirs.isEmpty() && Collections.disjoint(own, theirs);
        });
    }

    private static Set<String> of(String register, Set<String> references) {
        Set<String> some = new HashSet<>();
        references.stream()
                .filter(reference -> reference.startsWith(register + " "))
                .forEach(some::add);
        return some;
    }

    boolean isLike(Event other) {
        return alike.isEmpty() || other.alike.isEmpty() || !Collections.disjoint(alike, other.alike);
    }

    List<Long> records() {
        return records;
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return last;
    }
}
