package london.datahub.validate;

import java.time.LocalDate;
import java.util.List;

/** What a cell was read as. Only a {@link Plain} value may go on as it is; the others are for {@code encode} alone. */
public sealed interface Value {
    /** A value that identifies nobody. */
    sealed interface Plain extends Value {}

    record Day(LocalDate date) implements Plain {}

    record Number(int number) implements Plain {}

    record Code(String code) implements Plain {}

    record Codes(List<String> codes) implements Plain {}

    record Flag(boolean yes) implements Plain {}

    /** A count that its supplier does not give, and why; never 0. */
    record Withheld(String reason) implements Plain {}

    /** Free text. It never leaves {@code validate} and {@code encode}, and never prints. */
    record Narrative(String text) implements Value {
        @Override
        public String toString() {
            return "a text";
        }
    }

    /** Years of age at the event; {@code encode} keeps only the age group. */
    record Age(int years) implements Value {}

    /** A reference, name or birth date in its normal form. It never leaves {@code encode}, and never prints. */
    record Identifier(String clear) implements Value {
        @Override
        public String toString() {
            return "an identifier";
        }
    }
}
