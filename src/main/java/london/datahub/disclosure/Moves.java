package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How far the truth could be elsewhere for all that the editions tell, where neighbouring editions move alike: a figure
 * is off by as much in each edition of a block. What is possible so is possible; what is not may be possible all the
 * same. So a promise proved with few blocks is proved, and the programme is hardly larger than one edition.
 */
final class Moves {
    private final List<Edition> editions;
    private final int[] blockOf;
    private final Overlaps overlaps;
    private final OpenProgramme open = new OpenProgramme();
    private final Flows flows = new Flows(open);
    private final List<Map<List<String>, Place>> blocks = new ArrayList<>();
    private final Map<List<Integer>, Integer> additions = new HashMap<>();
    private final Map<Integer, Map<List<String>, Long>> truths = new ConcurrentHashMap<>();

    /** Where a figure of a block stands, and its truth in the first and the last edition that has it. */
    private static final class Place {
        private final int block;
        private final int cell;
        private double low = Double.NEGATIVE_INFINITY;
        private double high = Double.POSITIVE_INFINITY;
        private long first;
        private long last;

        private Place(int block, int cell, long first) {
            this.block = block;
            this.cell = cell;
            this.first = first;
        }

        private boolean isFixed() {
            return low == high;
        }
    }

    private record Bond(List<Integer> cells, List<Integer> signs) {}

    /** @param blockOf the block of each edition, from 0, never falling */
    Moves(List<Edition> editions, int[] blockOf) {
        this.editions = editions;
        this.blockOf = blockOf;
        this.overlaps = editions.get(editions.size() - 1).programme().overlaps();
        int count = blockOf[blockOf.length - 1] + 1;
        List<Map<Bond, Long>> slacks = new ArrayList<>();
        for (int b = 0; b < count; b++) {
            blocks.add(new LinkedHashMap<>());
            slacks.add(new LinkedHashMap<>());
        }
        for (int e = 0; e < editions.size(); e++) {
            take(editions.get(e), blockOf[e], slacks.get(blockOf[e]));
        }
        for (int b = 1; b < count; b++) {
            grow(b);
        }
        blocks.forEach(block -> block.forEach((codes, place) ->
                open.set(place.cell, new Cell(codes, Cell.Role.UNPUBLISHED, 0, new Interval(place.low, place.high)))));
        slacks.forEach(slack -> slack.forEach(this::bind));
    }

    private void take(Edition edition, int b, Map<Bond, Long> slacks) {
        Map<List<String>, Place> block = blocks.get(b);
        TableProgramme programme = edition.programme();
        List<Interval> told = edition.told();
        Place[] places = new Place[programme.size()];
        for (int i = 0; i < places.length; i++) {
            Cell cell = programme.cell(i);
            places[i] = block.computeIfAbsent(
                    cell.codes(), codes -> new Place(b, open.add(Cell.unpublished(codes)), cell.count()));
            narrow(places[i], cell, told.get(i));
        }
        for (Relation relation : programme.relations()) {
            long slack = relation.exact() ? 0 : slack(programme, relation);
            Bond bond = new Bond(
                    IntStream.of(relation.cells()).mapToObj(i -> places[i].cell).toList(),
                    IntStream.of(relation.signs()).boxed().toList());
            slacks.merge(bond, relation.exact() ? -1 : slack, Math::min);
        }
    }

    // A truth that is not told could be 0, so it may only be taken to be larger.
    private static void narrow(Place place, Cell cell, Interval told) {
        boolean untold = cell.count() == Cell.UNTOLD;
        place.last = cell.count();
        double low = Math.max(Math.max(0, told.low()), cell.known().low());
        double high = Math.min(told.high(), cell.known().high());
        place.low = Math.max(place.low, untold ? 0 : low - cell.count());
        place.high = Math.min(place.high, untold && Double.isFinite(high) ? 0 : high - (untold ? 0 : cell.count()));
        if (place.low > 0 || place.high < 0) {
            throw new ContradictoryTable(
                    "What is told of a figure does not agree with its count: " + String.join(" ", cell.codes()) + ".");
        }
    }

    private static long slack(TableProgramme programme, Relation relation) {
        long sum = 0;
        for (int i = 0; i < relation.size(); i++) {
            long count = programme.cell(relation.cells()[i]).count();
            if (count == Cell.UNTOLD) {
                return 0;
            }
            sum += relation.signs()[i] * count;
        }
        return -sum;
    }

    // The attacker takes for granted that counts only grow, wherever that is not plainly untrue.
    private void grow(int b) {
        Map<Integer, Map<List<String>, Long>> changes = new TreeMap<>();
        blocks.get(b)
                .forEach((codes, later) -> before(codes, b).ifPresent(sooner -> {
                    boolean told = later.first != Cell.UNTOLD && sooner.last != Cell.UNTOLD;
                    long added = told ? later.first - sooner.last : 0;
                    if (told && overlaps.has(codes)) {
                        changes.computeIfAbsent(sooner.block, one -> new LinkedHashMap<>())
                                .put(codes, added);
                    }
                    if (added >= 0) {
                        grow(sooner, later, added);
                    }
                }));
        changes.forEach((sooner, changed) -> recode(sooner, b, changed));
    }

    private void grow(Place sooner, Place later, long added) {
        if (sooner.isFixed()) {
            later.low = Math.max(later.low, -added);
        } else if (later.isFixed()) {
            sooner.high = Math.min(sooner.high, added);
        } else {
            open.atMost(List.of(sooner.cell, later.cell), List.of(1, -1), added);
        }
    }

    // What left a figure went to others that overlap it, wherever that is not plainly untrue either.
    private void recode(int sooner, int later, Map<List<String>, Long> changes) {
        Function<List<String>, Integer> before = codes -> blocks.get(sooner).get(codes).cell;
        Function<List<String>, Integer> after = codes -> blocks.get(later).get(codes).cell;
        flows.add(sooner, later, Recoding.of(changes, overlaps), changes, before, after);
    }

    private Optional<Place> before(List<String> codes, int block) {
        return IntStream.iterate(block - 1, b -> b >= 0, b -> b - 1)
                .mapToObj(b -> blocks.get(b).get(codes))
                .filter(place -> place != null)
                .findFirst();
    }

    private void bind(Bond bond, long slack) {
        if (slack < 0) {
            open.equal(bond.cells(), bond.signs());
        } else {
            open.atMost(bond.cells(), bond.signs(), slack);
        }
    }

    TableProgramme programme() {
        return open.closed();
    }

    /** Returns the promise as one about moves, or nothing where these blocks cannot prove it. */
    Optional<Promise> promise(Vow vow) {
        int sooner = blockOf[vow.since()];
        int later = blockOf[vow.edition()];
        return switch (vow.about()) {
            case FIGURE -> Optional.of(ofFigure(vow));
            case ADDITION -> sooner == later ? Optional.empty() : Optional.of(addition(vow));
            case MOVE ->
                flows.place(new Flows.Ends(sooner, later, vow.others().get(0), vow.codes()))
                        .map(place -> Promise.asWideAs(place, vow.width()));
        };
    }

    private Promise ofFigure(Vow vow) {
        long truth = truth(vow.edition(), vow.codes());
        return new Promise(place(vow.edition(), vow.codes()).cell, vow.covers().plus(-truth), vow.width());
    }

    private Promise addition(Vow vow) {
        List<Integer> cells = new ArrayList<>();
        List<Integer> signs = new ArrayList<>();
        Stream.concat(Stream.of(vow.codes()), vow.others().stream()).forEach(codes -> {
            cells.addAll(List.of(place(vow.edition(), codes).cell, place(vow.since(), codes).cell));
            signs.addAll(List.of(1, -1));
        });
        int cell = additions.computeIfAbsent(List.copyOf(cells), pairs -> {
            int added = open.add(new Cell(vow.codes(), Cell.Role.UNPUBLISHED, 0, Interval.ANY));
            cells.add(added);
            signs.add(-1);
            open.equal(cells, signs);
            return added;
        });
        return Promise.asWideAs(cell, vow.width());
    }

    /** Returns where a figure of an edition stands. */
    int cell(int edition, List<String> codes) {
        return place(edition, codes).cell;
    }

    private Place place(int edition, List<String> codes) {
        return blocks.get(blockOf[edition]).get(codes);
    }

    long truth(int edition, List<String> codes) {
        return truths(edition).get(codes);
    }

    /** Returns the truth of every figure of an edition. */
    Map<List<String>, Long> truths(int edition) {
        return truths.computeIfAbsent(edition, e -> editions.get(e).counts());
    }
}
