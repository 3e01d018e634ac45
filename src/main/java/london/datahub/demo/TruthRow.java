package london.datahub.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Which real event and person one row of one file stands for.
 *
 * @param row as Excel counts, from 1
 * @param person empty for a count that is about nobody in particular
 * @param givenName as the row writes it, like surname and references; empty where the row does not hold it
 * @param birthDate null where the row does not hold it
 * @param references of crime, NRM, case and person, separated by a semicolon
 */
record TruthRow(
        String file,
        int row,
        String feed,
        String organisation,
        String event,
        String person,
        String duplicate,
        String givenName,
        String surname,
        LocalDate birthDate,
        String references) {
    static final List<Object> HEADINGS = List.of(
            "file",
            "row",
            "feed",
            "organisation",
            "event",
            "person",
            "duplicate",
            "given_name",
            "surname",
            "birth_date",
            "references");

    static TruthRow ofCount(Submission submission, String file, int row, String event) {
        return new TruthRow(file, row, submission.feed(), submission.organisation(), event, "", "", "", "", null, "");
    }

    List<Object> cells() {
        return Arrays.asList(
                file, row, feed, organisation, event, person, duplicate, givenName, surname, birthDate, references);
    }
}
