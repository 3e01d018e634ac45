package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a policy promises an audience's figures, in all editions together. */
public final class Vows {
    private final Policy policy;
    private final List<Edition> editions;
    private final List<Map<List<String>, Cell>> cells = new ArrayList<>();
    private final List<Map<List<String>, Interval>> plain = new ArrayList<>();
    private final List<Vow> vows = new ArrayList<>();

    private Vows(Policy policy, List<Edition> editions) {
        this.policy = policy;
        this.editions = editions;
    }

    /** Returns every promise. The oldest edition comes first. */
    public static List<Vow> of(Policy policy, List<Edition> editions) {
        Vows vows = new Vows(policy, editions);
        for (Edition edition : editions) {
            Map<List<String>, Cell> byCodes = new HashMap<>();
            edition.programme().cells().forEach(cell -> byCodes.put(cell.codes(), cell));
            vows.cells.add(byCodes);
            vows.plain.add(plain(edition));
        }
        for (int e = 0; e < editions.size(); e++) {
            int at = e;
            editions.get(e).own().forEach((codes, shown) -> vows.ofFigure(at, codes, shown));
        }
        Recoded.between(editions).forEach(vows::ofRecoded);
        return vows.vows;
    }

    private void ofFigure(int edition, List<String> codes, Shown shown) {
        long count = count(edition, codes);
        if (shown instanceof Shown.Rounded rounded) {
            vows.add(Vow.asWideAs(edition, codes, rounded.base() - 1.0));
        } else if (shown instanceof Shown.Coded && policy.isSmall(count)) {
            vows.add(Vow.covers(edition, codes, leftOpen(edition, codes), policy.threshold() - 1.0));
        }
        for (int sooner = 0; sooner < edition; sooner++) {
            if (editions.get(sooner).own().containsKey(codes)
                    && policy.isSmall(Math.abs(count - count(sooner, codes)))) {
                vows.add(Vow.addition(sooner, edition, codes));
            }
        }
    }

    // Places that overlap are small: what is known to have moved between two of them is as good as a figure of theirs.
    private void ofRecoded(Recoded recoded) {
        recoded.moved()
                .forEach((from, moved) -> moved.forEach((to, count) -> {
                    if (policy.isSmall(count)) {
                        vows.add(Vow.move(recoded.since(), recoded.edition(), from, to));
                    }
                }));
        for (List<List<String>> group : recoded.groups()) {
            if (policy.isSmall(Math.abs(recoded.added(group)))) {
                vows.add(Vow.additionTogether(recoded.since(), recoded.edition(), group));
            }
        }
    }

    private long count(int edition, List<String> codes) {
        return cells.get(edition).get(codes).count();
    }

    // What everybody sees of a small count cannot be taken back for some. Counts grow, so an earlier edition tells the
    // least and a later one the most.
    private Interval leftOpen(int edition, List<String> codes) {
        Interval open =
                new Interval(0, policy.threshold()).and(plain.get(edition).get(codes));
        return chained(edition, codes, 1, chained(edition, codes, -1, open));
    }

    private Interval chained(int from, List<String> codes, int step, Interval start) {
        Interval open = start;
        long own = count(from, codes);
        long last = own;
        for (int at = from + step; at >= 0 && at < editions.size(); at += step) {
            if (!cells.get(at).containsKey(codes)) {
                continue;
            }
            long count = count(at, codes);
            if (step * (count - last) < 0) {
                return open;
            }
            last = count;
            Interval told = plain.get(at).get(codes);
            boolean same = count == own;
            open = open.and(new Interval(
                    same || step < 0 ? told.low() : Double.NEGATIVE_INFINITY,
                    same || step > 0 ? told.high() : Double.POSITIVE_INFINITY));
        }
        return open;
    }

    /** What the lower audiences see of a figure, and of those that it is part of. */
    private static Map<List<String>, Interval> plain(Edition edition) {
        TableProgramme programme = edition.programme();
        double[] high = programme.cells().stream()
                .mapToDouble(cell -> edition.toldBelow(cell).high())
                .toArray();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Relation relation : programme.relations()) {
                changed |= lower(relation, high);
            }
        }
        Map<List<String>, Interval> plain = new HashMap<>();
        for (int i = 0; i < high.length; i++) {
            Cell cell = programme.cell(i);
            plain.put(cell.codes(), new Interval(edition.toldBelow(cell).low(), high[i]));
        }
        return plain;
    }

    private static boolean lower(Relation relation, double[] high) {
        boolean changed = false;
        int whole = relation.exact() ? 0 : relation.size() - 1;
        for (int i = 0; i < relation.size(); i++) {
            boolean isPart = relation.exact() ? i > 0 : relation.size() == 2 && i == 0;
            int cell = relation.cells()[i];
            if (isPart && high[cell] > high[relation.cells()[whole]]) {
                high[cell] = high[relation.cells()[whole]];
                changed = true;
            }
        }
        return changed;
    }
}
