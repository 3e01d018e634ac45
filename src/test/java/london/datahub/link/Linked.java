package london.datahub.link;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import london.datahub.encode.EncodingStrength;
import london.datahub.encode.PersonEncoder;
import london.datahub.encode.PersonField;
import london.datahub.secret.Key;
import london.datahub.secret.KeyRing;

/** Encodes and links people for a test. */
final class Linked {
    private Linked() {}

    static Key key(int number) {
        byte[] bytes = new byte[32];
        new Random(number).nextBytes(bytes);
        return KeyRing.of("key-" + number + " " + Base64.getEncoder().encodeToString(bytes))
                .current();
    }

    static Population population(List<PersonField> fields, List<List<String>> rows, int key) {
        PersonEncoder encoder = new PersonEncoder(key(key), fields, EncodingStrength.USUAL);
        Population population = new Population(fields, EncodingStrength.USUAL.flip());
        for (int i = 0; i < rows.size(); i++) {
            population.add(i, 0, encoder.encode("row " + i, rows.get(i)));
        }
        return population;
    }

    static Population population(List<SyntheticPeople.Entry> entries, int key) {
        List<PersonField> fields = SyntheticPeople.COLUMNS.stream()
                .skip(2)
                .map(column -> PersonField.labelled(column).orElseThrow())
                .toList();
        return population(
                fields, entries.stream().map(SyntheticPeople.Entry::values).toList(), key);
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
