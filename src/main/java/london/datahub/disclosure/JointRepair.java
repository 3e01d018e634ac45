package london.datahub.disclosure;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Hides further figures of a release that gives something away together with earlier ones, though it looks safe by
 * itself: what moves in the cheapest way in which all editions together could be otherwise. Hiding more only leaves more
 * open, so what was proved stays proved.
 */
final class JointRepair {
    private final TableProgramme now;
    private final Map<List<String>, Integer> places = new HashMap<>();
    private final double[] costs;
    private final BitSet hidden = new BitSet();

    /**
     * Starts from a suppression.
     *
     * @param now the figures to be published
     * @param shown what it shows of every cell
     */
    JointRepair(TableProgramme now, List<Shown> shown) {
        this.now = now;
        this.costs = Suppression.costs(now);
        IntStream.range(0, now.size()).forEach(i -> places.put(now.cell(i).codes(), i));
        IntStream.of(now.published()).forEach(i -> hidden.set(i, shown.get(i) instanceof Shown.Coded));
    }

    /** Returns what is shown of every cell once more is hidden. */
    List<Shown> shown() {
        return IntStream.range(0, now.size()).mapToObj(this::shown).toList();
    }

    /** Returns what is published, by the figures' codes. */
    Map<List<String>, Shown> published() {
        Map<List<String>, Shown> published = new LinkedHashMap<>();
        IntStream.of(now.published()).forEach(i -> published.put(now.cell(i).codes(), shown(i)));
        return published;
    }

    private Shown shown(int place) {
        return isShown(place) ? new Shown.Exact(now.cell(place).count()) : new Shown.Coded();
    }

    /**
     * Hides what lets promises be kept where the newest edition moves on its own.
     *
     * @param told the editions of one audience; the last has nothing of the release to come
     * @param failed promises that are not kept
     * @return those that nothing was found for
     */
    List<Vow> hideFor(List<Edition> told, Collection<Vow> failed) {
        return hideFor(JointWays.dividedAt(newestApart(told), told, failed), failed);
    }

    /** The same, wherever the editions are divided. */
    List<Vow> hideAnyhowFor(List<Edition> told, Collection<Vow> failed) {
        List<Vow> open = List.copyOf(failed);
        for (int at = newestApart(told); at > 0 && !open.isEmpty(); at--) {
            open = hideFor(JointWays.dividedAt(at, told, open), open);
        }
        return open;
    }

    /** Hides what lets promises be kept to those who know figures of their own. */
    void hideFor(List<Edition> told, List<Doubt> doubts, Insiders insiders) {
        JointWays ways = JointWays.dividedAt(
                newestApart(told), told, doubts.stream().map(Doubt::vow).toList());
        Doubt.byWho(doubts)
                .forEach((who, own) -> hideFor(
                        ways.knowing(move -> insiders.asKnown(move, who)),
                        own.stream().map(Doubt::vow).toList()));
    }

    private static int newestApart(List<Edition> told) {
        return Math.max(1, told.size() - 1);
    }

    private List<Vow> hideFor(JointWays ways, Collection<Vow> failed) {
        // Of editions that move alike, one stands for all.
        Map<Promise, Boolean> kept = new HashMap<>();
        return failed.stream()
                .filter(vow -> !ways.promise(vow)
                        .map(promise -> kept.computeIfAbsent(promise, one -> hideMoving(ways.find(one, this::costOf))))
                        .orElse(false))
                .toList();
    }

    /** Returns how many figures are hidden. */
    int size() {
        return hidden.cardinality();
    }

    /** Hides the figure that is missed least among those beside one that is given away. */
    void hideBeside(Vow vow) {
        Ties ties = new Ties(now);
        Optional.ofNullable(places.get(vow.codes())).stream()
                .flatMapToInt(ties::beside)
                .filter(i -> isShown(i) && now.cell(i).known().width() > 0)
                .boxed()
                .min(Comparator.comparingDouble(i -> costs[i]))
                .ifPresent(hidden::set);
    }

    private boolean isShown(int place) {
        return now.cell(place).isPublished() && !hidden.get(place);
    }

    // What earlier editions have of the same name is not of the release, and moves for nothing.
    private double costOf(List<String> codes) {
        Integer place = places.get(codes);
        return place != null && isShown(place) ? costs[place] : 0;
    }

    private boolean hideMoving(Optional<Set<List<String>>> moving) {
        moving.ifPresent(all -> all.stream()
                .map(places::get)
                .filter(place -> place != null && isShown(place))
                .forEach(hidden::set));
        return moving.isPresent();
    }
}
