package london.datahub.link;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import london.datahub.encode.FieldEncoding;
import london.datahub.encode.PersonField.Kind;

/**
 * Crowds of people among whom names, nationality and assumed birth dates go together, found in the tokens by a latent
 * class model (Lazarsfeld and Henry 1968). Two people of one crowd share a name, a nationality and the 1st of January far
 * more often than each alone would say; a pair's weight is corrected by as much. Only tokens of many people count, so
 * that the records of one person are no crowd.
 */
final class Crowds {
    static final int WHOLE = -1;
    private static final int CROWDS = 24;
    private static final int ROUNDS = 25;
    private static final int LEARNT_FROM = 60_000;
    private static final double SMOOTHED_BY = 4;

    private final List<Feature> features = new ArrayList<>();
    private double[] shares;
    private double allShares;

    /** Common tokens of one column or part of it, and how often each crowd has them against all people. */
    private static final class Feature {
        private final Column column;
        private final int part;
        private int[] places = {};
        private double[][] ratios = {};
        private double[] all = {};

        Feature(Column column, int part) {
            this.column = column;
            this.part = part;
        }

        int place(int record) {
            if (!column.isKnown(record)) {
                return -1;
            }
            return places[part == WHOLE ? column.exact(record) : column.parts().value(record, part)];
        }
    }

    /** @param own how many records a person has on average */
    Crowds(Population people, TokenCounts counts, double own) {
        this(people);
        int step = Math.max(1, people.size() / LEARNT_FROM);
        int drawn = people.size() / step;
        for (Feature feature : features) {
            findCommon(feature, counts, Math.max(5, 3 * own));
        }
        int[][] places = new int[drawn][];
        for (int i = 0; i < drawn; i++) {
            int record = i * step;
            places[i] =
                    features.stream().mapToInt(feature -> feature.place(record)).toArray();
        }
        learn(places);
        allShares = sum(shares);
    }

    /** Crowds that were learnt before. @param saved what {@link #save} wrote */
    Crowds(Population people, DataInput saved) throws IOException {
        this(people);
        shares = Numbers.doubles(saved);
        allShares = sum(shares);
        for (Feature feature : features) {
            feature.places = new int[feature.column.index().size()];
            Arrays.fill(feature.places, -1);
            feature.ratios = new double[saved.readInt()][];
            for (int i = 0; i < feature.ratios.length; i++) {
                int number = feature.column.index().find(saved.readLong());
                feature.ratios[i] = Numbers.doubles(saved);
                if (number > 0) {
                    feature.places[number] = i;
                }
            }
        }
    }

    /** Writes what was learnt, with the tokens that crowds are told by. */
    void save(DataOutput out) throws IOException {
        Numbers.write(out, shares);
        for (Feature feature : features) {
            long[] tokens = feature.column.index().tokens();
            out.writeInt(feature.ratios.length);
            for (int token = 0; token < feature.places.length; token++) {
                if (feature.places[token] >= 0) {
                    out.writeLong(tokens[token]);
                    Numbers.write(out, feature.ratios[feature.places[token]]);
                }
            }
        }
    }

    private Crowds(Population people) {
        for (Column column : people.columns()) {
            if (column.field().kind() == Kind.DATE) {
                features.add(new Feature(column, FieldEncoding.YEAR));
                features.add(new Feature(column, FieldEncoding.MONTH_DAY));
            } else if (column.field().kind() != Kind.TEXT) {
                features.add(new Feature(column, WHOLE));
            }
        }
    }

    private static void findCommon(Feature feature, TokenCounts all, double least) {
        int[] counts = feature.part == WHOLE ? all.whole(feature.column) : all.parts(feature.column, feature.part);
        feature.places = new int[counts.length];
        int common = 0;
        for (int token = 0; token < counts.length; token++) {
            feature.places[token] = token > 0 && counts[token] >= least ? common++ : -1;
        }
        feature.ratios = new double[common][CROWDS];
        feature.all = new double[common];
    }

    private void learn(int[][] places) {
        double[][] members = new double[places.length][CROWDS];
        for (int i = 0; i < places.length; i++) {
            members[i][start(places[i])] = 1;
        }
        for (int round = 0; round < ROUNDS; round++) {
            describe(places, members);
            IntStream.range(0, places.length).parallel().forEach(i -> members[i] = belonging(places[i]));
        }
        describe(places, members);
    }

    private static int start(int[] places) {
        int hash = 7;
        for (int place : places) {
            hash = place < 0 ? hash : hash * 31 + place;
            if (place >= 0) {
                break;
            }
        }
        return Math.floorMod(hash * 0x9E3779B1 >>> 8, CROWDS);
    }

    private void describe(int[][] places, double[][] members) {
        shares = new double[CROWDS];
        for (double[] member : members) {
            for (int crowd = 0; crowd < CROWDS; crowd++) {
                shares[crowd] += member[crowd];
            }
        }
        double[] sizes = shares.clone();
        IntStream.range(0, features.size()).parallel().forEach(f -> describe(f, places, members, sizes));
        for (int crowd = 0; crowd < CROWDS; crowd++) {
            shares[crowd] = (sizes[crowd] + 1) / (places.length + CROWDS);
        }
    }

    private void describe(int f, int[][] places, double[][] members, double[] sizes) {
        Feature feature = features.get(f);
        double[][] counts = new double[feature.ratios.length][CROWDS];
        Arrays.fill(feature.all, 0);
        for (int i = 0; i < places.length; i++) {
            if (places[i][f] >= 0) {
                feature.all[places[i][f]]++;
                for (int crowd = 0; crowd < CROWDS; crowd++) {
                    counts[places[i][f]][crowd] += members[i][crowd];
                }
            }
        }
        for (int token = 0; token < counts.length; token++) {
            double share = (feature.all[token] + 0.5) / places.length;
            for (int crowd = 0; crowd < CROWDS; crowd++) {
                double within = (counts[token][crowd] + SMOOTHED_BY * share) / (sizes[crowd] + SMOOTHED_BY);
                feature.ratios[token][crowd] = within / share;
            }
        }
    }

    private double[] belonging(int[] places) {
        double[] odds = shares.clone();
        for (int f = 0; f < places.length; f++) {
            if (places[f] >= 0) {
                multiply(odds, features.get(f).ratios[places[f]]);
            }
        }
        double sum = sum(odds);
        for (int crowd = 0; crowd < CROWDS; crowd++) {
            odds[crowd] /= sum;
        }
        return odds;
    }

    private static void multiply(double[] odds, double[] ratios) {
        for (int crowd = 0; crowd < odds.length; crowd++) {
            odds[crowd] *= ratios[crowd];
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    Together together() {
        return new Together();
    }

    /** What two records have in common. One is used again and again, by one thread. */
    final class Together {
        private final double[] odds = new double[CROWDS];

        void clear() {
            System.arraycopy(shares, 0, odds, 0, CROWDS);
        }

        void add(Column column, int part, int token) {
            for (Feature feature : features) {
                if (feature.column == column && feature.part == part && feature.places[token] >= 0) {
                    multiply(odds, feature.ratios[feature.places[token]]);
                }
            }
        }

        /** Returns what sharing all of it is worth beyond sharing each: bits, nearly always negative. */
        float bits() {
            return (float) (-Math.log(sum(odds) / allShares) / Math.log(2));
        }
    }
}
