package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Small companies of people, so that any two stand in different ones somewhere: what only moves figures of one company
 * proves something to everybody outside it. People stand in a square; each row and each column is a company. For what a
 * few cannot prove, halves: of those with each binary digit of their number.
 */
final class Companies {
    private Companies() {}

    static List<BitSet> of(int people) {
        List<BitSet> companies = new ArrayList<>();
        int side = (int) Math.ceil(Math.sqrt(people));
        add(companies, people, side, who -> who / side);
        add(companies, people, side, who -> who % side);
        for (int digit = 0; 1 << digit < people; digit++) {
            int shift = digit;
            add(companies, people, 2, who -> who >> shift & 1);
        }
        return companies;
    }

    private static void add(List<BitSet> companies, int people, int count, IntUnaryOperator companyOf) {
        for (int company = 0; company < count; company++) {
            int number = company;
            BitSet members = new BitSet();
            IntStream.range(0, people)
                    .filter(who -> companyOf.applyAsInt(who) == number)
                    .forEach(members::set);
            companies.add(members);
        }
    }
}
