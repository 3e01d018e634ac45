package london.datahub.job;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import london.datahub.issue.Refusal;
import london.datahub.validate.EnteredReference;

/**
 * Whom somebody asks about: names with a birth date, references, or both. It lives as long as the question.
 *
 * @param birthDate as 1990-02-01; empty where it is not known
 * @param references as they are read in files
 */
public record PersonAsked(String givenNames, String surname, String birthDate, List<String> references) {
    /**
     * Reads what was entered.
     *
     * @param references with commas between them
     * @throws Refusal where that is not enough to tell one person from others
     */
    public static PersonAsked of(String givenNames, String surname, String birthDate, String references) {
        List<String> normal = Arrays.stream(references.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(PersonAsked::reference)
                .toList();
        PersonAsked asked = new PersonAsked(givenNames.strip(), surname.strip(), day(birthDate.strip()), normal);
        boolean named = !asked.surname.isEmpty() && !asked.givenNames.isEmpty() && !asked.birthDate.isEmpty();
        if (!named && normal.isEmpty()) {
            throw Refusal.badInput(
                    "That is not enough to tell one person from others.",
                    "Enter given names, surname and date of birth, or a reference.");
        }
        return asked;
    }

    private static String reference(String text) {
        return EnteredReference.normal(text)
                .orElseThrow(
                        () -> Refusal.badInput("A reference cannot be read.", "Enter it as it stands in the file."));
    }

    private static String day(String text) {
        try {
            return text.isEmpty() ? "" : LocalDate.parse(text).toString();
        } catch (DateTimeParseException e) {
            throw Refusal.badInput("The date of birth cannot be read.", "Enter it as 1990-02-01.");
        }
    }

    @Override
    public String toString() {
        return "a person asked about";
    }
}
