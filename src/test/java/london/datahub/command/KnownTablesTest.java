package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tables of the kinds that others are tried with, by the command, and attacked by somebody else than the hub: a small
 * one whose usual suppression is worked out by hand, linked ones, a skewed cube, London's wards.
 */
class KnownTablesTest {
    private static final int BASE = 5;
    private static final int ASKED = 60;

    @TempDir
    Path folder;

    // Small counts where sdcTable's own test of its heuristic hides (tests/testthat/test-simpleheuristic.R): every line
    // hides at least two, and yet rows w and x less columns a and c leave one cell.
    private static MadeTable fourByFour() {
        Map<String, long[]> rows = Map.of(
                "w", new long[] {3, 2, 4, 31},
                "x", new long[] {1, 17, 2, 14},
                "y", new long[] {25, 3, 20, 1},
                "z", new long[] {12, 4, 30, 2});
        return new MadeTable()
                .by("row", "w<rows", "x<rows", "y<rows", "z<rows")
                .by("column", "a<columns", "b<columns", "c<columns", "d<columns")
                .counting(codes -> rows.get(codes.get(0))["abcd".indexOf(codes.get(1))]);
    }

    private static MadeTable linked() {
        Random random = new Random(6);
        return new MadeTable()
                .by("geo", boroughs(3, 9))
                .by("type", "labour<types", "criminal<types", "sexual<types", "other<types")
                .by("age", "child<ages", "adult<ages", "unknown<ages")
                .counting(codes -> skewed(random, 3))
                .only(codes -> codes.get(1).equals("types") || codes.get(2).equals("ages"));
    }

    private static MadeTable cube() {
        Random random = new Random(11);
        return new MadeTable()
                .by("geo", boroughs(4, 13))
                .by("type", "labour<types", "criminal<types", "sexual<types", "domestic<types", "other<types")
                .by("age", "child<ages", "adult<ages")
                .counting(codes -> skewed(random, 5));
    }

    /** 680 wards of 33 boroughs of 5 parts of London, by two ages. */
    private static MadeTable wards() {
        Random random = new Random(3);
        List<String> wards = new ArrayList<>(List.of(boroughs(5, 33)));
        IntStream.range(0, 680).forEach(w -> wards.add("w" + w + "<b" + w % 33));
        return new MadeTable()
                .by("geo", wards.toArray(String[]::new))
                .by("age", "child<ages", "adult<ages")
                .counting(codes -> skewed(random, 4));
    }

    private static String[] boroughs(int areas, int boroughs) {
        return Stream.concat(
                        IntStream.range(0, areas).mapToObj(area -> "area" + area + "<London"),
                        IntStream.range(0, boroughs).mapToObj(b -> "b" + b + "<area" + b % areas))
                .toArray(String[]::new);
    }

    // Few places have many, most have next to none.
    private static long skewed(Random random, double mean) {
        double place = 4 * Math.pow(random.nextDouble(), 3);
        return (long) (-Math.log(1 - random.nextDouble()) * mean * place);
    }

    private static Map<List<String>, String> hiding(MadeTable table, List<List<String>> further) {
        Map<List<String>, String> printed = new HashMap<>();
        table.counts.forEach((codes, count) ->
                printed.put(codes, isSmall(count) || further.contains(codes) ? "[c]" : String.valueOf(count)));
        return printed;
    }

    private static boolean isSmall(long count) {
        return count > 0 && count < BASE;
    }

    private static boolean isOpen(double[] between) {
        return between[0] < 1e-6 && between[1] > BASE - 1e-6;
    }

    /** Returns the small counts that somebody narrows. */
    private static List<List<String>> found(String kind, MadeTable table, Map<List<String>, String> printed) {
        try (Outsider outsider = new Outsider(kind, table, printed, 1)) {
            return table.counts.keySet().stream()
                    .filter(codes -> isSmall(table.counts.get(codes)))
                    .filter(codes -> !isOpen(outsider.between(codes)))
                    .toList();
        }
    }

    private long requireHidden(MadeTable table, String kind) throws IOException {
        Tried tried = Tried.table(folder, table, Tried.SUPPRESS);
        assertThat(tried.exit()).as(tried.err()).isZero();
        Map<List<String>, String> shown = tried.shown();
        assertThat(shown.keySet()).isEqualTo(table.counts.keySet());
        table.counts.forEach((codes, count) ->
                assertThat(shown.get(codes)).isIn(isSmall(count) ? List.of("[c]") : List.of("[c]", "" + count)));
        assertThat(found(kind, table, shown)).isEmpty();
        return tried.hidden() - table.small();
    }

    private void requireRounded(MadeTable table, String kind) throws IOException {
        Tried tried = Tried.table(folder, table, Tried.ROUND);
        assertThat(tried.exit()).as(tried.err()).isZero();
        Map<List<String>, String> shown = tried.shown();
        table.counts.forEach((codes, count) -> {
            long rounded = Long.parseLong(shown.get(codes).replace("[low]", "0"));
            assertThat(rounded % BASE).isZero();
            assertThat(Math.abs(rounded - count)).isLessThan(BASE);
        });
        try (Outsider outsider = new Outsider(kind, table, shown, BASE)) {
            List<List<String>> all = List.copyOf(table.counts.keySet());
            for (int i = 0; i < all.size(); i += 1 + all.size() / ASKED) {
                double[] between = outsider.between(all.get(i));
                assertThat(between[1] - between[0]).isGreaterThan(BASE - 1 - 1e-6);
            }
        }
    }

    @Test
    void a_count_that_two_hidden_ones_in_every_line_give_away_is_kept_with_the_fewest_others() throws IOException {
        MadeTable table = fourByFour();
        long further = requireHidden(table, "SAT");
        try (Outsider outsider = new Outsider("SAT", table, hiding(table, List.of()), 1)) {
            assertThat(outsider.between(List.of("w", "b"))).containsExactly(2, 2);
        }
        assertThat(further).isPositive();
        List<List<String>> shown = table.counts.keySet().stream()
                .filter(codes -> !isSmall(table.counts.get(codes)))
                .toList();
        assertThat(choices(shown, (int) further - 1))
                .noneMatch(fewer -> found("GLOP", table, hiding(table, fewer)).isEmpty());
    }

    private static List<List<List<String>>> choices(List<List<String>> of, int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<List<String>>> all = new ArrayList<>();
        for (int first = 0; first < of.size(); first++) {
            for (List<List<String>> rest : choices(of.subList(first + 1, of.size()), size - 1)) {
                List<List<String>> choice = new ArrayList<>(rest);
                choice.add(of.get(first));
                all.add(choice);
            }
        }
        return all;
    }

    @Test
    void a_small_table_is_rounded() throws IOException {
        requireRounded(fourByFour(), "SAT");
    }

    @Test
    void tables_that_share_a_hierarchy_are_kept_together() throws IOException {
        MadeTable both = linked();
        assertThat(requireHidden(both, "SAT")).isLessThanOrEqualTo(both.small());
        Map<List<String>, String> printed = new HashMap<>();
        for (int other : new int[] {1, 2}) {
            Tried alone =
                    Tried.table(folder, linked().only(codes -> both.isTop(other, codes.get(other))), Tried.SUPPRESS);
            assertThat(alone.exit()).as(alone.err()).isZero();
            alone.shown()
                    .forEach((codes, text) -> printed.merge(codes, text, (one, two) -> one.equals("[c]") ? two : one));
        }
        assertThat(found("SAT", both, printed)).isNotEmpty();
    }

    @Test
    void tables_that_share_a_hierarchy_are_rounded_together() throws IOException {
        requireRounded(linked(), "SAT");
    }

    @Test
    void a_skewed_cube_is_kept() throws IOException {
        MadeTable cube = cube();
        assertThat(requireHidden(cube, "SAT")).isLessThanOrEqualTo(cube.small());
    }

    @Test
    void a_skewed_cube_is_rounded() throws IOException {
        requireRounded(cube(), "SAT");
    }

    @Test
    void the_wards_of_london_are_kept() throws IOException {
        MadeTable wards = wards();
        assertThat(requireHidden(wards, "GLOP")).isLessThanOrEqualTo(wards.small() / 5);
    }

    @Test
    void the_wards_of_london_are_rounded() throws IOException {
        requireRounded(wards(), "GLOP");
    }
}
