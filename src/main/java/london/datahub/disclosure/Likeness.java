package london.datahub.disclosure;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which unknown figures of a group go alike: where a sum has but two that are unknown, one tells the other. One of those
 * that go alike stands for all of them, which makes the linear programme smaller and leaves its answers as they are.
 */
final class Likeness {
    private final int[] like;
    private final int[] sign;
    private final double[] more;
    private final int[] times;
    private final Collection<Row> rows;

    /** The sum of some figures, each so many times, is {@code most}, or at most that. */
    record Row(int[] figures, int[] times, double most, boolean exact) {
        // One that contradicts itself is left for the solver to find.
        private boolean isEmpty() {
            return figures.length == 0 && (exact ? most == 0 : most >= 0);
        }

        /** Returns what it consists of, to be compared. */
        List<Object> key() {
            return List.of(
                    IntStream.concat(IntStream.of(figures), IntStream.of(times))
                            .boxed()
                            .toList(),
                    most,
                    exact);
        }
    }

    /** @param cells the places of the group's figures, ascending */
    Likeness(int[] cells, List<Relation> relations, Knowledge knowledge) {
        like = IntStream.range(0, cells.length).toArray();
        sign = new int[cells.length];
        Arrays.fill(sign, 1);
        more = new double[cells.length];
        times = new int[cells.length];
        List<Row> left = unknown(relations, cells, knowledge);
        boolean told = true;
        while (told) {
            left = left.stream()
                    .map(this::ofStanding)
                    .filter(row -> !row.isEmpty())
                    .toList();
            told = left.stream().map(this::tell).reduce(false, Boolean::logicalOr);
        }
        IntStream.range(0, cells.length).forEach(this::follow);
        Map<List<Object>, Row> distinct = new LinkedHashMap<>();
        left.forEach(row -> distinct.put(row.key(), row));
        rows = distinct.values();
    }

    /** Returns what relations say of the unknown figures that they name. */
    static List<Row> unknown(List<Relation> relations, int[] cells, Knowledge knowledge) {
        return relations.stream()
                .map(relation -> unknown(relation, cells, knowledge))
                .toList();
    }

    private static Row unknown(Relation relation, int[] cells, Knowledge knowledge) {
        int[] figures = new int[relation.size()];
        int[] signs = new int[relation.size()];
        int count = 0;
        double rest = 0;
        for (int i = 0; i < relation.size(); i++) {
            int at = Arrays.binarySearch(cells, relation.cells()[i]);
            if (at >= 0) {
                figures[count] = at;
                signs[count++] = relation.signs()[i];
            } else {
                rest -= relation.signs()[i] * knowledge.of(relation.cells()[i]).low();
            }
        }
        return new Row(Arrays.copyOf(figures, count), Arrays.copyOf(signs, count), rest, relation.exact());
    }

    // The same row of figures that stand for themselves.
    private Row ofStanding(Row row) {
        double most = row.most;
        for (int i = 0; i < row.figures.length; i++) {
            int figure = row.figures[i];
            follow(figure);
            most -= row.times[i] * more[figure];
            times[like[figure]] += row.times[i] * sign[figure];
        }
        int[] figures = new int[row.figures.length];
        int[] each = new int[row.figures.length];
        int count = 0;
        for (int figure : row.figures) {
            int standing = like[figure];
            if (times[standing] != 0) {
                figures[count] = standing;
                each[count++] = times[standing];
                times[standing] = 0;
            }
        }
        return new Row(Arrays.copyOf(figures, count), Arrays.copyOf(each, count), most, row.exact);
    }

    private void follow(int figure) {
        int next = like[figure];
        if (like[next] != next) {
            follow(next);
            more[figure] += sign[figure] * more[next];
            sign[figure] *= sign[next];
            like[figure] = like[next];
        }
    }

    private boolean tell(Row row) {
        if (!row.exact || row.figures.length != 2 || Math.abs(row.times[0]) != 1 || Math.abs(row.times[1]) != 1) {
            return false;
        }
        int one = row.figures[0];
        int other = row.figures[1];
        if (like[one] == one && like[other] == other) {
            like[one] = other;
            sign[one] = -row.times[0] * row.times[1];
            more[one] = row.times[0] * row.most;
        }
        return true;
    }

    /** Returns what the relations say of figures that stand for themselves. */
    Collection<Row> rows() {
        return rows;
    }

    boolean stands(int figure) {
        return like[figure] == figure;
    }

    /** Returns what bounds of all figures mean for those that stand for themselves. */
    Interval[] bounds(double[] least, double[] most) {
        Interval[] bounds = new Interval[like.length];
        Arrays.fill(bounds, Interval.ANY);
        for (int i = 0; i < like.length; i++) {
            double low = sign[i] * (least[i] - more[i]);
            double high = sign[i] * (most[i] - more[i]);
            bounds[like[i]] = bounds[like[i]].and(new Interval(Math.min(low, high), Math.max(low, high)));
        }
        return bounds;
    }

    /** Returns how strongly those that stand are drawn where each figure is drawn so strongly. */
    double[] drawn(double[] weights) {
        double[] drawn = new double[like.length];
        for (int i = 0; i < like.length; i++) {
            drawn[like[i]] += sign[i] * weights[i];
        }
        return drawn;
    }

    /** Returns the value of a figure, given those that stand. */
    double value(int figure, double[] standing) {
        return sign[figure] * standing[like[figure]] + more[figure];
    }
}
