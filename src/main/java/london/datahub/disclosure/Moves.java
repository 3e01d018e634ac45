package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How far the truth could be elsewhere for all that the editions tell, where neighbouring editions move alike: a figure
 * is off by as much in each edition of a block. What is possible so is possible; what is not may be possible all the
 * same. So a promise proved with few blocks is proved, and the programme is hardly larger than one edition.
 */
final class Moves {
    private final List<Edition> editions;
    private final int[] blockOf;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Map<List<String>, Place>> blocks = new ArrayList<>();
    private final Map<Long, Integer> constants = new HashMap<>();
    private final Map<List<Integer>, Integer> additions = new HashMap<>();
    private final Map<Integer, Map<List<String>, Long>> truths = new HashMap<>();

    /** Where a figure of a block stands, and its truth in the first and the last edition that has it. */
    private static final class Place {
        private final int cell;
        private double low = Double.NEGATIVE_INFINITY;
        private double high = Double.POSITIVE_INFINITY;
        private long first;
        private long last;

        private Place(int cell, long first) {
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
        int count = blockOf[blockOf.length - 1] + 1;
        List<Map<Bond, Long>> slacks = new ArrayList<>();
        for (int b = 0; b < count; b++) {
            blocks.add(new LinkedHashMap<>());
            slacks.add(new LinkedHashMap<>());
        }
        for (int e = 0; e < editions.size(); e++) {
            take(editions.get(e), blocks.get(blockOf[e]), slacks.get(blockOf[e]));
        }
        for (int b = 1; b < count; b++) {
            grow(b);
        }
        blocks.forEach(block -> block.forEach((codes, place) ->
                cells.set(place.cell, new Cell(codes, Cell.Role.UNPUBLISHED, 0, new Interval(place.low, place.high)))));
        slacks.forEach(slack -> slack.forEach(this::bind));
    }

    private void take(Edition edition, Map<List<String>, Place> block, Map<Bond, Long> slacks) {
        TableProgramme programme = edition.programme();
        List<Interval> told = edition.told();
        Place[] places = new Place[programme.size()];
        for (int i = 0; i < places.length; i++) {
            Cell cell = programme.cell(i);
            places[i] = block.computeIfAbsent(cell.codes(), codes -> new Place(placeholder(codes), cell.count()));
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

    private int placeholder(List<String> codes) {
        cells.add(Cell.unpublished(codes));
        return cells.size() - 1;
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
        blocks.get(b)
                .forEach((codes, later) -> before(codes, b).ifPresent(sooner -> {
                    boolean told = later.first != Cell.UNTOLD && sooner.last != Cell.UNTOLD;
                    long added = told ? later.first - sooner.last : 0;
                    if (added < 0 || sooner.isFixed() && later.isFixed()) {
                        return;
                    }
                    if (sooner.isFixed()) {
                        later.low = Math.max(later.low, -added);
                    } else if (later.isFixed()) {
                        sooner.high = Math.min(sooner.high, added);
                    } else {
                        relations.add(bounded(new int[] {sooner.cell, later.cell}, new int[] {1, -1}, added));
                    }
                }));
    }

    private Optional<Place> before(List<String> codes, int block) {
        return IntStream.iterate(block - 1, b -> b >= 0, b -> b - 1)
                .mapToObj(b -> blocks.get(b).get(codes))
                .filter(place -> place != null)
                .findFirst();
    }

    private void bind(Bond bond, long slack) {
        int[] places = bond.cells().stream().mapToInt(i -> i).toArray();
        int[] signs = bond.signs().stream().mapToInt(i -> i).toArray();
        relations.add(slack < 0 ? new Relation(places, signs, true) : bounded(places, signs, slack));
    }

    /** The signed sum is at most that: a relation with a figure that is known. */
    private Relation bounded(int[] places, int[] signs, long most) {
        if (most == 0) {
            return new Relation(places, signs, false);
        }
        int[] withConstant = Arrays.copyOf(places, places.length + 1);
        int[] withSign = Arrays.copyOf(signs, places.length + 1);
        withConstant[places.length] = constants.computeIfAbsent(most, this::constant);
        withSign[places.length] = -1;
        return new Relation(withConstant, withSign, false);
    }

    private int constant(long value) {
        cells.add(new Cell(List.of(), Cell.Role.FACT, value, Interval.exactly(value)));
        return cells.size() - 1;
    }

    TableProgramme programme() {
        return new TableProgramme(cells, relations);
    }

    /** Returns the promise as one about moves, or nothing where these blocks cannot prove it. */
    Optional<Promise> promise(Vow vow) {
        if (vow.isOfAddition()) {
            return blockOf[vow.since()] == blockOf[vow.edition()] ? Optional.empty() : Optional.of(addition(vow));
        }
        long truth = truth(vow.edition(), vow.codes());
        Interval covers = new Interval(vow.covers().low() - truth, vow.covers().high() - truth);
        return Optional.of(new Promise(place(vow.edition(), vow.codes()).cell, covers, vow.width()));
    }

    private Promise addition(Vow vow) {
        int later = place(vow.edition(), vow.codes()).cell;
        int sooner = place(vow.since(), vow.codes()).cell;
        int cell = additions.computeIfAbsent(List.of(later, sooner), pair -> {
            cells.add(new Cell(vow.codes(), Cell.Role.UNPUBLISHED, 0, Interval.ANY));
            relations.add(Relation.sum(later, sooner, cells.size() - 1));
            return cells.size() - 1;
        });
        return Promise.asWideAs(cell, vow.width());
    }

    private Place place(int edition, List<String> codes) {
        return blocks.get(blockOf[edition]).get(codes);
    }

    long truth(int edition, List<String> codes) {
        return truths.computeIfAbsent(edition, e -> {
                    Map<List<String>, Long> all = new HashMap<>();
                    editions.get(e).programme().cells().forEach(cell -> all.put(cell.codes(), cell.count()));
                    return all;
                })
                .get(codes);
    }
}
