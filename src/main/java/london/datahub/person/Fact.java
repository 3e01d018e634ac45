package london.datahub.person;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import london.datahub.encode.SealedPerson;

/**
 * A fact in force that can be of a person who is known otherwise too.
 *
 * @param identity what it is known by whenever it is sent again: supplier, target, part and own reference
 * @param day of the event
 * @param alike codes that tell what kind of event it was; empty where nothing is said
 * @param references tokens of shared references by register
 * @param people how many people it says that it is about
 */
record Fact(
        String identity,
        long id,
        long submission,
        String organisation,
        String feed,
        LocalDate day,
        Set<String> alike,
        Map<String, String> references,
        OptionalInt people,
        Optional<SealedPerson> person) {
    String sealed() {
        return person.map(SealedPerson::sealed).orElse("");
    }
}
