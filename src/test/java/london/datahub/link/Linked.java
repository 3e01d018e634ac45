package london.datahub.link;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import london.datahub.encode.EncodingStrength;
import london.datahub.encode.PersonEncoder;
import london.datahub.encode.PersonEncoding;
import london.datahub.encode.PersonField;
import london.datahub.secret.Key;
import london.datahub.secret.KeyRing;

/** Encodes and links people for a test. */
final class Linked {
    static final EncodingStrength STRENGTH = EncodingStrength.USUAL;

    /** What generated people have. */
    static final List<PersonField> FIELDS = SyntheticPeople.COLUMNS.stream()
            .skip(2)
            .map(column -> PersonField.labelled(column).orElseThrow())
            .toList();

    private static final int ENCODERS = 2;
    private static final int EACH = 10_000;

    private Linked() {}

    static Key key(int number) {
        byte[] bytes = new byte[32];
        new Random(number).nextBytes(bytes);
        return KeyRing.of("key-" + number + " " + Base64.getEncoder().encodeToString(bytes))
                .current();
    }

    static Population population(List<PersonField> fields, List<List<String>> rows, int key) {
        PersonEncoder encoder = new PersonEncoder(key(key), fields, STRENGTH);
        Population population = new Population(fields, STRENGTH.flip());
        for (int i = 0; i < rows.size(); i++) {
            population.add(i, 0, encoder.encode("row " + i, rows.get(i)));
        }
        return population;
    }

    static Population population(List<SyntheticPeople.Entry> entries, int key) {
        Population population = new Population(FIELDS, STRENGTH.flip());
        add(population, entries, key);
        return population;
    }

    /** Adds entries after those that are there, keys going on by one. */
    static void add(Population population, List<SyntheticPeople.Entry> entries, int key) {
        List<PersonEncoder> encoders = Stream.generate(() -> new PersonEncoder(key(key), FIELDS, STRENGTH))
                .limit(ENCODERS)
                .toList();
        for (int at = 0; at < entries.size(); at += ENCODERS * EACH) {
            List<SyntheticPeople.Entry> left = entries.subList(at, entries.size());
            int from = population.size();
            List<List<PersonEncoding>> encoded = IntStream.range(0, ENCODERS)
                    .parallel()
                    .mapToObj(i -> encoded(encoders.get(i), left, i * EACH, from))
                    .toList();
            encoded.forEach(some -> some.forEach(person -> population.add(population.size(), 0, person)));
        }
    }

    private static List<PersonEncoding> encoded(
            PersonEncoder encoder, List<SyntheticPeople.Entry> entries, int first, int from) {
        return IntStream.range(Math.min(first, entries.size()), Math.min(first + EACH, entries.size()))
                .mapToObj(
                        i -> encoder.encode("row " + (from + i), entries.get(i).values()))
                .toList();
    }

    static Evaluation evaluation(List<SyntheticPeople.Entry> entries, int key) {
        Linkage linkage = new Linkage(population(entries, key), new Evidence(), LinkageRules.load());
        return new Evaluation(linkage, truth(entries));
    }

    static int[] truth(List<SyntheticPeople.Entry> entries) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Integer> truth = new ArrayList<>();
        entries.forEach(entry -> truth.add(numbers.computeIfAbsent(entry.person(), person -> numbers.size())));
        return truth.stream().mapToInt(Integer::intValue).toArray();
    }
}
