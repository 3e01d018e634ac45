package london.datahub.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import london.datahub.collect.Originals;
import london.datahub.issue.Refusal;
import london.datahub.read.SourceRow;
import london.datahub.read.SourceRows;
import london.datahub.reference.FoldedName;
import london.datahub.validate.EnteredReference;

/** Looks whether kept files name a person, in rows that were never loaded too. */
final class Mentions {
    private final Set<String> names = new HashSet<>();
    private final Set<String> references;

    Mentions(PersonAsked asked) {
        names.addAll(words(asked.givenNames()));
        names.addAll(words(asked.surname()));
        references = Set.copyOf(asked.references());
    }

    private static List<String> words(String text) {
        return Arrays.stream(FoldedName.of(text).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Tells whether a row has all of the names, or one of the references. A file that cannot be read any more has none. */
    boolean isIn(Originals originals, long submission) throws IOException {
        try (SourceRows rows = new SealedFile(originals, submission).rows()) {
            while (rows.hasNext()) {
                if (isIn(rows.next())) {
                    return true;
                }
            }
            return false;
        } catch (Refusal unreadable) {
            return false;
        }
    }

    private boolean isIn(SourceRow row) {
        List<String> words = new ArrayList<>();
        for (String cell : row.cells()) {
            if (!references.isEmpty()
                    && EnteredReference.normal(cell)
                            .filter(references::contains)
                            .isPresent()) {
                return true;
            }
            words.addAll(words(cell));
        }
        return !names.isEmpty() && words.containsAll(names);
    }
}
