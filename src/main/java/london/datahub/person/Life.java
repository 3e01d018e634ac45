package london.datahub.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * One person's records as events and episodes. Facts that share a reference of one person tell of one event, and so do
 * those of different suppliers that are alike and near in time. Events that are alike and near in time are one episode.
 */
final class Life {
    private static final Comparator<Event> IN_TIME = Comparator.comparing(Event::first)
            .thenComparing(event -> event.records().get(0));

    private final SortedMap<Long, Fact> facts;
    private final PersonRules rules;
    private final Map<Long, List<Long>> shared = new HashMap<>();

    /** @param references that hold facts together */
    Life(SortedMap<Long, Fact> facts, PersonRules rules, SharedReferences references) {
        this.facts = facts;
        this.rules = rules;
        references.each((a, b) -> {
            shared.computeIfAbsent(a, record -> new ArrayList<>(1)).add(b);
            shared.computeIfAbsent(b, record -> new ArrayList<>(1)).add(a);
        });
    }

    /** Returns the events of some records, in the order of time. */
    List<Event> events(List<Long> records) {
        List<Event> told = new ArrayList<>();
        Set<Long> left = new HashSet<>(records);
        for (long record : records) {
            if (left.contains(record)) {
                told.add(new Event(facts, rules, sameReferences(record, left)));
            }
        }
        told.sort(IN_TIME);
        List<Event> events = new ArrayList<>();
        for (Event event : told) {
            events.stream()
                    .filter(earlier -> earlier.isToldBy(event))
                    .reduce((one, later) -> later)
                    .ifPresentOrElse(same -> same.addAll(event), () -> events.add(event));
        }
        return events;
    }

    private List<Long> sameReferences(long start, Set<Long> left) {
        List<Long> same = new ArrayList<>(List.of(start));
        left.remove(start);
        for (int i = 0; i < same.size(); i++) {
            for (long next : shared.getOrDefault(same.get(i), List.of())) {
                if (left.remove(next)) {
                    same.add(next);
                }
            }
        }
        same.sort(Comparator.naturalOrder());
        return same;
    }

    /** Returns the events of each episode. @param events of one person, in the order of time */
    List<List<Event>> episodes(List<Event> events) {
        Map<Event, List<Event>> episodeOf = new LinkedHashMap<>();
        List<List<Event>> episodes = new ArrayList<>();
        for (Event event : events) {
            List<Event> episode = episodeOf.keySet().stream()
                    .filter(earlier -> goesOn(earlier, event))
                    .reduce((one, later) -> later)
                    .map(episodeOf::get)
                    .orElseGet(() -> {
                        episodes.add(new ArrayList<>());
                        return episodes.get(episodes.size() - 1);
                    });
            episode.add(event);
            episodeOf.put(event, episode);
        }
        return episodes;
    }

    private boolean goesOn(Event earlier, Event event) {
        return earlier.isLike(event)
                && !earlier.last().plusDays(rules.sameEpisodeDays()).isBefore(event.first());
    }
}
