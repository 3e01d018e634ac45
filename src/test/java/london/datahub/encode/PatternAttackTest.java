package london.datahub.encode;

import static london.datahub.encode.FrequencyAttackTest.BIRTH;
import static london.datahub.encode.FrequencyAttackTest.GIVEN;
import static london.datahub.encode.FrequencyAttackTest.PEOPLE;
import static london.datahub.encode.FrequencyAttackTest.SURNAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The attacker of {@link FrequencyAttackTest} on bit patterns alone, without any token. Patterns of one value differ in the
 * flipped bits of two at most: he takes what is no farther apart for one value, and then counts and looks at neighbours.
 */
class PatternAttackTest {
    private static final int SEALED = 3000;
    private static final int WORDS = 8;
    private static final int FLIPPED_IN_BOTH = 2 * 26;
    private static final int FLIPPED_AND_A_FEW = 26 + 14;

    /** Patterns taken for those of one value: for each bit, in how many of them it is set. */
    private static final class Heap {
        private final int[] set = new int[WORDS * Long.SIZE];
        private final long[] middle = new long[WORDS];
        private int size;

        void add(long[] pattern) {
            size++;
            for (int bit = 0; bit < set.length; bit++) {
                set[bit] += (int) (pattern[bit >> 6] >>> bit & 1);
                long mask = 1L << bit;
                boolean most = 2 * set[bit] > size || 2 * set[bit] == size && (middle[bit >> 6] & mask) != 0;
                middle[bit >> 6] = most ? middle[bit >> 6] | mask : middle[bit >> 6] & ~mask;
            }
        }

        // The middle of several has lost most of the noise: their own patterns are nearer to it, others are not.
        boolean isNear(long[] pattern) {
            return differing(pattern, middle) <= (size < 3 ? FLIPPED_IN_BOTH : FLIPPED_AND_A_FEW);
        }
    }

    /** For each row and column the number of the heap in which its pattern lies. */
    private static List<List<Object>> heaps(List<List<long[]>> rows) {
        List<List<Heap>> met = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        return rows.stream()
                .map(row -> IntStream.range(0, met.size())
                        .mapToObj(column -> (Object) heap(row.get(column), met.get(column)))
                        .toList())
                .toList();
    }

    private static int heap(long[] pattern, List<Heap> met) {
        int at = 0;
        while (at < met.size() && !met.get(at).isNear(pattern)) {
            at++;
        }
        if (at == met.size()) {
            met.add(new Heap());
        }
        met.get(at).add(pattern);
        return at;
    }

    private static int differing(long[] one, long[] other) {
        int differing = 0;
        for (int i = 0; i < WORDS; i++) {
            differing += Long.bitCount(one[i] ^ other[i]);
        }
        return differing;
    }

    /** How many rows are opened in all of these columns, with the number of rounds that opens most. */
    private static long opened(List<List<Object>> patterns, String what, int... columns) {
        List<List<Object>> values = FrequencyAttackTest.values().subList(0, patterns.size());
        long opened = IntStream.of(1, 2, 3, 6)
                .mapToLong(rounds -> FrequencyAttackTest.opened(rounds, values, patterns, columns))
                .max()
                .orElseThrow();
        System.out.printf("of %d rows %s: %d opened%n", patterns.size(), what, opened);
        return opened;
    }

    @Test
    void patterns_in_the_open_would_be_opened_which_is_why_they_rest_sealed() {
        List<List<Object>> patterns = heaps(FrequencyAttackTest.encodings().stream()
                .map(encoding -> encoding.fields().subList(0, 3).stream()
                        .map(field -> field.orElseThrow().bits())
                        .toList())
                .toList());
        assertThat(opened(patterns, "full names by open patterns", GIVEN, SURNAME))
                .isGreaterThan(PEOPLE.size() / 10);
        assertThat(opened(patterns, "birth dates by open patterns", BIRTH)).isGreaterThan(PEOPLE.size() / 10);
    }

    @Test
    void of_patterns_as_they_rest_no_more_than_one_in_a_thousand_is_opened() {
        List<List<Object>> patterns = heaps(FrequencyAttackTest.sealed().subList(0, SEALED).stream()
                .map(text -> ByteBuffer.wrap(Base64.getDecoder().decode(text)))
                .map(bytes -> List.of(words(bytes, 0), words(bytes, 5 * WORDS), words(bytes, 9 * WORDS)))
                .toList());
        assertThat(opened(patterns, "full names by sealed patterns", GIVEN, SURNAME))
                .isLessThanOrEqualTo(SEALED / 1000);
        assertThat(opened(patterns, "birth dates by sealed patterns", BIRTH)).isLessThanOrEqualTo(SEALED / 1000);
    }

    private static long[] words(ByteBuffer bytes, int from) {
        return IntStream.range(from, from + WORDS)
                .mapToLong(i -> bytes.getLong(i * Long.BYTES))
                .toArray();
    }
}
