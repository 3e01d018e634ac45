package london.datahub.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import london.datahub.link.SyntheticPeople;
import london.datahub.link.SyntheticPeople.Entry;
import london.datahub.link.SyntheticPeople.Kind;
import london.datahub.secret.Key;
import london.datahub.secret.KeyRing;
import org.junit.jupiter.api.Test;

/**
 * An attacker has all that rests and no key. He knows more than true distributions: how often every name and birth date
 * stands in this very database, and with which others. He says of what rests what it stands for wherever only one value
 * behaves so, alone and together with its neighbours, as in Weisfeiler and Leman's refinement of colours.
 */
class FrequencyAttackTest {
    static final int GIVEN = 0;
    static final int SURNAME = 1;
    static final int BIRTH = 2;
    private static final int ROUNDS = 6;
    static final List<Entry> PEOPLE = new SyntheticPeople(Kind.LONDON, 77)
            .entries(10_000).stream()
                    .filter(entry -> entry.values().subList(0, 3).stream().noneMatch(String::isBlank))
                    .toList();
    private static final Key KEY = key();

    private static Key key() {
        byte[] bytes = new byte[32];
        new Random(7).nextBytes(bytes);
        return KeyRing.of("attacked " + Base64.getEncoder().encodeToString(bytes))
                .current();
    }

    static List<PersonEncoding> encodings() {
        PersonEncoder encoder = new PersonEncoder(KEY, PersonSeal.FIELDS, EncodingStrength.USUAL);
        return IntStream.range(0, PEOPLE.size())
                .mapToObj(i -> encoder.encode("row " + i, PEOPLE.get(i).values().subList(0, 5)))
                .toList();
    }

    static List<String> sealed() {
        PersonSeal seal = new PersonSeal(KEY);
        List<PersonEncoding> encodings = encodings();
        return IntStream.range(0, encodings.size())
                .mapToObj(i -> seal.seal("row " + i, new KnownPerson(encodings.get(i), 0))
                        .sealed())
                .toList();
    }

    /** Colours of what stands in the rows: equal ones cannot be told apart by frequency and company. */
    private static int[][] colours(List<List<Object>> rows, int rounds) {
        List<Map<Object, Integer>> known = new ArrayList<>();
        int width = rows.get(0).size();
        for (int column = 0; column < width; column++) {
            known.add(new HashMap<>());
        }
        for (int round = 0; round < rounds; round++) {
            List<Map<Object, List<Integer>>> company = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                company.add(new HashMap<>());
            }
            for (List<Object> row : rows) {
                int together = colour(known, row);
                for (int column = 0; column < width; column++) {
                    company.get(column)
                            .computeIfAbsent(row.get(column), value -> new ArrayList<>())
                            .add(together);
                }
            }
            for (int column = 0; column < width; column++) {
                Map<Object, Integer> next = known.get(column);
                company.get(column).forEach((value, neighbours) -> {
                    neighbours.sort(null);
                    next.put(value, 31 * next.getOrDefault(value, 1) + neighbours.hashCode() * 0x9E3779B1);
                });
            }
        }
        return rows.stream()
                .map(row -> IntStream.range(0, width)
                        .map(column -> known.get(column).get(row.get(column)))
                        .toArray())
                .toArray(int[][]::new);
    }

    private static int colour(List<Map<Object, Integer>> known, List<Object> row) {
        int[] colours = IntStream.range(0, row.size())
                .map(column -> known.get(column).getOrDefault(row.get(column), 1))
                .toArray();
        return Arrays.hashCode(colours);
    }

    /** How many rows an attacker opens in all of these columns: their values alone have these colours. */
    private static long opened(List<List<Object>> values, List<List<Object>> resting, int... columns) {
        return opened(ROUNDS, values, resting, columns);
    }

    /** @param rounds how far around a value is looked: the farther, the more it tells, and the more one mistake spoils */
    static long opened(int rounds, List<List<Object>> values, List<List<Object>> resting, int... columns) {
        int[][] ofValues = colours(values, rounds);
        int[][] ofResting = colours(resting, rounds);
        long opened = 0;
        List<Map<Integer, Long>> meanings = new ArrayList<>();
        for (int column : columns) {
            Map<Integer, Set<Object>> byColour = new HashMap<>();
            for (int i = 0; i < ofValues.length; i++) {
                byColour.computeIfAbsent(ofValues[i][column], colour -> new HashSet<>())
                        .add(values.get(i).get(column));
            }
            meanings.add(byColour.entrySet().stream()
                    .filter(entry -> entry.getValue().size() == 1)
                    .collect(Collectors.toMap(Map.Entry::getKey, entry ->
                            (long) entry.getValue().iterator().next().hashCode())));
        }
        for (int i = 0; i < ofResting.length; i++) {
            boolean all = true;
            for (int c = 0; c < columns.length; c++) {
                Long meaning = meanings.get(c).get(ofResting[i][columns[c]]);
                all &= meaning != null
                        && meaning == values.get(i).get(columns[c]).hashCode();
            }
            opened += all ? 1 : 0;
        }
        return opened;
    }

    static List<List<Object>> values() {
        return PEOPLE.stream()
                .map(entry -> entry.values().subList(0, 3).stream()
                        .map(value -> (Object) PlainText.folded(value).replaceAll("[^a-z0-9]", ""))
                        .toList())
                .toList();
    }

    @Test
    void tokens_of_each_field_would_be_opened_which_is_why_none_rest() {
        List<List<Object>> tokens = encodings().stream()
                .map(encoding -> encoding.fields().subList(0, 3).stream()
                        .map(field -> (Object) field.orElseThrow().exact())
                        .toList())
                .toList();
        long names = opened(values(), tokens, GIVEN, SURNAME);
        long births = opened(values(), tokens, BIRTH);
        System.out.printf(
                "of %d rows with tokens at rest: %d full names, %d birth dates%n", PEOPLE.size(), names, births);
        assertThat(names).isGreaterThan(PEOPLE.size() / 10);
        assertThat(births).isGreaterThan(PEOPLE.size() / 10);
    }

    @Test
    void what_rests_is_never_the_same_twice_and_has_one_length() {
        List<String> sealed = sealed();
        assertThat(sealed).doesNotHaveDuplicates();
        long usual =
                sealed.stream().collect(Collectors.groupingBy(String::length, Collectors.counting())).values().stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElseThrow();
        System.out.printf("of %d sealed rows %d have the usual length%n", sealed.size(), usual);
        assertThat(usual).isGreaterThan(sealed.size() * 999L / 1000);
    }

    @Test
    void of_what_rests_no_more_than_one_in_a_thousand_is_opened() {
        List<String> sealed = sealed();
        long names = gained(sealed, row -> row.get(GIVEN) + " " + row.get(SURNAME));
        long births = gained(sealed, row -> row.get(BIRTH).toString());
        System.out.printf("of %d sealed rows: %d full names, %d birth dates%n", sealed.size(), names, births);
        assertThat(names).isLessThanOrEqualTo(sealed.size() / 1000);
        assertThat(births).isLessThanOrEqualTo(sealed.size() / 1000);
    }

    /**
     * How many values the best guess gets right beyond one made without the database: equal blobs and equal lengths are
     * all that can be seen, and the attacker is told what stands behind each length.
     */
    private static long gained(List<String> sealed, Function<List<Object>, String> value) {
        List<List<Object>> values = values();
        Map<Integer, Map<String, Long>> byLength = new HashMap<>();
        Map<String, Long> all = new HashMap<>();
        for (int i = 0; i < sealed.size(); i++) {
            String meant = value.apply(values.get(i));
            byLength.computeIfAbsent(sealed.get(i).length(), length -> new HashMap<>())
                    .merge(meant, 1L, Long::sum);
            all.merge(meant, 1L, Long::sum);
        }
        long right = byLength.values().stream()
                .mapToLong(FrequencyAttackTest::commonest)
                .sum();
        return right - commonest(all);
    }

    private static long commonest(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
