package london.datahub.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import london.datahub.disclosure.Edition;
import london.datahub.disclosure.Interval;
import london.datahub.disclosure.Shown;
import london.datahub.disclosure.TableProgramme;

/** What an audience was told of one population, release by release: its own releases and those to audiences below it. */
final class History {
    private final Population population;
    private final Audience reader;
    private final List<Told> told = new ArrayList<>();

    /** What one release, or several from the same facts, told. */
    private static final class Told {
        private final Instant asAt;
        private final Map<Map<String, String>, Long> truth = new HashMap<>();
        private final Map<Map<String, String>, Shown> own = new HashMap<>();
        private final Map<Map<String, String>, Shown> below = new HashMap<>();
        private final Set<Map<String, String>> released = new HashSet<>();

        private Told(Instant asAt) {
            this.asAt = asAt;
        }

        private Map<Map<String, String>, Shown> shown(boolean isOwn) {
            return isOwn ? own : below;
        }

        private boolean agrees(boolean isOwn, Map<Map<String, String>, Shown> marks) {
            Map<Map<String, String>, Shown> before = shown(isOwn);
            return marks.entrySet().stream()
                    .allMatch(mark ->
                            before.getOrDefault(mark.getKey(), mark.getValue()).equals(mark.getValue()));
        }

        private boolean tellsNoMoreThan(Told before) {
            return before.truth.entrySet().containsAll(truth.entrySet())
                    && before.own.entrySet().containsAll(own.entrySet())
                    && before.below.entrySet().containsAll(below.entrySet());
        }

        private boolean isOfTheSameFacts(Instant moment, Map<Map<String, String>, Long> figures) {
            return asAt.equals(moment)
                    && figures.entrySet().stream()
                            .allMatch(figure -> truth.getOrDefault(figure.getKey(), figure.getValue())
                                    .equals(figure.getValue()));
        }
    }

    /** @param releases what the reader knows, with the figures of each */
    History(Population population, Audience reader, Map<Release, Map<Map<String, String>, Ledger.Entry>> releases) {
        this.population = population;
        this.reader = reader;
        releases.keySet().stream()
                .sorted(Comparator.comparing(Release::asAt).thenComparing(Release::number))
                .forEach(release -> take(release, releases.get(release)));
    }

    private void take(Release release, Map<Map<String, String>, Ledger.Entry> figures) {
        Map<Map<String, String>, Long> truth = new HashMap<>();
        Map<Map<String, String>, Shown> shown = new HashMap<>();
        figures.forEach((codes, entry) -> {
            truth.put(codes, entry.truth());
            shown.put(codes, entry.shown());
        });
        boolean isOwn = release.audience() == reader;
        at(release.asAt(), truth, newest -> newest.agrees(isOwn, shown))
                .shown(isOwn)
                .putAll(shown);
    }

    /**
     * Adds the figures of a release to come.
     *
     * @param toItself whether it is released to the reader itself; else to an audience below it
     */
    void add(Instant asAt, Map<Map<String, String>, Long> figures, boolean toItself) {
        at(asAt, figures, newest -> Collections.disjoint(newest.shown(toItself).keySet(), figures.keySet()))
                .released
                .addAll(figures.keySet());
        forgetRepeats();
    }

    // Whatever others agree with all that was told, agree with it still when it is told again.
    private void forgetRepeats() {
        for (int i = 1; i < told.size() - 1; i++) {
            if (told.get(i).tellsNoMoreThan(told.get(i - 1))) {
                told.remove(i--);
            }
        }
    }

    /**
     * Tells whether the release to come tells the reader nothing that the one before it did not.
     *
     * @param shown what it shows
     * @param toItself whether it is released to the reader itself; else to an audience below it
     */
    boolean repeats(Map<Map<String, String>, Shown> shown, boolean toItself) {
        if (told.size() < 2) {
            return false;
        }
        Told newest = told.get(told.size() - 1);
        newest.shown(toItself).putAll(shown);
        return newest.tellsNoMoreThan(told.get(told.size() - 2));
    }

    // What was shown of a figure stays told when it is shown again in another way.
    private Told at(Instant asAt, Map<Map<String, String>, Long> figures, Predicate<Told> canTellMore) {
        Told newest = told.isEmpty() ? null : told.get(told.size() - 1);
        if (newest == null || !newest.isOfTheSameFacts(asAt, figures) || !canTellMore.test(newest)) {
            newest = new Told(asAt);
            told.add(newest);
        }
        newest.truth.putAll(figures);
        return newest;
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    /** Returns the editions, the oldest first. */
    List<Edition> editions() {
        return told.stream()
                .map(one -> new Edition(
                        population.compile(one.truth, one.truth.keySet(), Map.of()),
                        listed(one.own),
                        listed(one.below)))
                .toList();
    }

    private Map<List<String>, Shown> listed(Map<Map<String, String>, Shown> shown) {
        Map<List<String>, Shown> listed = new HashMap<>();
        shown.forEach((codes, seen) -> listed.put(population.listed(codes), seen));
        Map<List<String>, Shown> ordered = new LinkedHashMap<>();
        listed.keySet().stream().sorted(Population.order()).forEach(codes -> ordered.put(codes, listed.get(codes)));
        return ordered;
    }

    /** Returns the newest programme as the protector needs it: with what is known of its figures already. */
    TableProgramme newest() {
        Told newest = told.get(told.size() - 1);
        Map<Map<String, String>, Interval> known = new HashMap<>();
        told.forEach(one -> Stream.of(one.own, one.below)
                .forEach(seen -> seen.forEach((codes, shown) -> narrow(known, newest, codes, one, shown))));
        return population.compile(newest.truth, newest.released, known);
    }

    // Counts grow, and everybody takes that for granted; of one that fell, what was known before says nothing.
    private static void narrow(
            Map<Map<String, String>, Interval> known, Told newest, Map<String, String> codes, Told one, Shown shown) {
        Long now = newest.truth.get(codes);
        long before = one.truth.get(codes);
        if (now != null && now >= before) {
            Interval told = shown.tells();
            known.merge(
                    codes, now == before ? told : new Interval(told.low(), Double.POSITIVE_INFINITY), Interval::and);
        }
    }

    /** Returns what the audience itself saw of a figure last. */
    Map<List<String>, Shown> lastSeen() {
        Map<List<String>, Shown> seen = new HashMap<>();
        told.forEach(one -> seen.putAll(listed(one.own)));
        return seen;
    }

    /**
     * Returns figures that must be hidden for the sake of earlier releases: what was hidden and is about the same, and
     * what was shown and has changed by less than the threshold.
     */
    Set<List<String>> stillHidden(int threshold) {
        Set<List<String>> hidden = new HashSet<>();
        Told now = told.get(told.size() - 1);
        for (Told before : told.subList(0, told.size() - 1)) {
            before.own.forEach((codes, shown) -> {
                if (now.released.contains(codes)) {
                    long changed = Math.abs(now.truth.get(codes) - before.truth.get(codes));
                    boolean same = shown instanceof Shown.Exact && changed == 0;
                    if (changed < threshold && !same) {
                        hidden.add(population.listed(codes));
                    }
                }
            });
        }
        return hidden;
    }
}
