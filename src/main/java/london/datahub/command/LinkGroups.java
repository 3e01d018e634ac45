package london.datahub.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import london.datahub.encode.PersonField;
import london.datahub.issue.Refusal;
import london.datahub.link.Evaluation;

/**
 * How well persons are found by what is known of them, as nationality or sex. A group with few pairs is told with the others
 * of its kind: a rare word in such a column can be anything, a name too.
 */
final class LinkGroups {
    private static final long ENOUGH = 15;
    private static final String REST = "(all with fewer pairs)";
    private final LabelledPeople people;
    private final Evaluation evaluation;

    LinkGroups(LabelledPeople people, Evaluation evaluation) {
        this.people = people;
        this.evaluation = evaluation;
    }

    /** The pairs of which one record at least is of the group. */
    record Group(String by, String group, LinkQuality.Measure clusters) {
        String words() {
            return String.format(
                    Locale.ROOT,
                    "%s %-24s precision %.4f  recall %.4f  pairs of one person %d",
                    by,
                    group,
                    clusters.precision().value(),
                    clusters.recall().value(),
                    clusters.counts().wanted());
        }
    }

    /** Returns the fields of a list as "nationality,sex". */
    static List<PersonField> fields(String by, List<PersonField> mapped) {
        List<PersonField> fields = new ArrayList<>();
        for (String label : by.split(",")) {
            fields.add(PersonField.labelled(label.strip())
                    .filter(field -> field.kind() == PersonField.Kind.WORD && mapped.contains(field))
                    .orElseThrow(() -> Refusal.badInput(
                            "An item of --by is no field that groups people, or --map does not have it.",
                            "Fields: sex, nationality.")));
        }
        return fields;
    }

    List<Group> of(PersonField field) {
        int column = people.fields().indexOf(field);
        Map<String, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < people.values().size(); i++) {
            String word = people.values().get(i).get(column).strip();
            groups.computeIfAbsent(word.isEmpty() ? "(missing)" : word, group -> new ArrayList<>())
                    .add(i);
        }
        List<Group> measured = new ArrayList<>();
        List<Integer> rest = new ArrayList<>();
        groups.forEach((group, records) -> {
            Group found = group(field, group, records);
            if (found.clusters().counts().wanted() >= ENOUGH) {
                measured.add(found);
            } else {
                rest.addAll(records);
            }
        });
        if (!rest.isEmpty()) {
            measured.add(group(field, REST, rest));
        }
        return measured;
    }

    private Group group(PersonField field, String group, List<Integer> records) {
        boolean[] meant = new boolean[people.values().size()];
        records.forEach(record -> meant[record] = true);
        IntPredicate isMeant = record -> meant[record];
        return new Group(field.label(), group, LinkQuality.Measure.of(evaluation.clusters(isMeant)));
    }
}
