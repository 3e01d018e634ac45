package london.datahub.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import london.datahub.definition.Definition;
import london.datahub.definition.Definitions;
import london.datahub.definition.Mistakes;
import london.datahub.encode.PersonField;

/**
 * What a linkage goes by: jobs/linkage.yml.
 *
 * @param threshold probability from which on two records are taken for one person
 * @param surer by which power of the number of pairs between two groups the log-odds needed are less
 * @param uncertainFrom probability from which on a pair that was not joined, and up to which one minus a joined pair's, is
 *     for a reviewer
 * @param uncertainAtMost how many pairs are for a reviewer at most: those nearest to even odds
 * @param conflicts what two records of one person never have, or seldom
 */
public record LinkageRules(
        double threshold, double surer, double uncertainFrom, int uncertainAtMost, List<Conflict> conflicts) {
    static final String FILE = "jobs/linkage.yml";

    /**
     * Comparisons that all end so.
     *
     * @param levels in words
     * @param atMost log2 of the odds that two such records are of one person, at most, however well all else agrees
     */
    public record Conflict(Map<PersonField, Set<String>> levels, double atMost) {}

    /** Returns the hub's own rules. */
    public static LinkageRules load() {
        Mistakes mistakes = new Mistakes();
        LinkageRules rules = of(Definitions.matching(FILE).get(FILE), mistakes);
        mistakes.throwIfAny();
        return rules;
    }

    static LinkageRules of(String text, Mistakes mistakes) {
        return Definition.read(FILE, text, mistakes, LinkageRules::read);
    }

    private static LinkageRules read(Definition d) {
        return new LinkageRules(
                share(d, "threshold"),
                share(d, "surer"),
                share(d, "uncertain-from"),
                d.number("uncertain-at-most", 10_000),
                d.list("conflicts", LinkageRules::conflict));
    }

    private static double share(Definition d, String key) {
        String text = d.text(key);
        if (!text.matches("0?\\.\\d+")) {
            d.mistake(key, "\"" + key + "\" must be between 0 and 1, as 0.5.");
            return 0.5;
        }
        return Double.parseDouble(text);
    }

    private static Conflict conflict(Definition d) {
        Map<PersonField, Set<String>> levels = new LinkedHashMap<>();
        for (PersonField field : PersonField.values()) {
            if (d.has(field.label())) {
                levels.put(field, Set.copyOf(words(d, field)));
            }
        }
        if (levels.isEmpty()) {
            d.mistake("conflicts", "A conflict names at least one field with its levels.");
        }
        return new Conflict(levels, bits(d));
    }

    private static double bits(Definition d) {
        String text = d.optionalText("at-most").orElse("never");
        if (text.equals("never")) {
            return Told.NEVER;
        }
        if (!text.matches("-\\d{1,2}(\\.\\d+)?")) {
            d.mistake("at-most", "\"at-most\" must be never, or bits as -6.");
            return Told.NEVER;
        }
        return Double.parseDouble(text);
    }

    private static List<String> words(Definition d, PersonField field) {
        List<String> known = Comparison.words(field);
        List<String> words = d.texts(field.label());
        if (words.isEmpty() || !known.containsAll(words)) {
            d.mistake(field.label(), "Levels of " + field.label() + ": " + String.join(", ", known) + ".");
        }
        return words;
    }

    /** Returns the same with another threshold. */
    public LinkageRules at(double other) {
        return new LinkageRules(other, surer, uncertainFrom, uncertainAtMost, conflicts);
    }
}
