package london.datahub.encode;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import london.datahub.feed.Column;
import london.datahub.secret.Key;

/** Finds records of one person, whose identifiers somebody enters again: the codes of both must be the same. */
public final class PersonSearch {
    private static final int GIVEN_NAME = PersonSeal.FIELDS.indexOf(PersonField.GIVEN_NAME);
    private static final int SURNAME = PersonSeal.FIELDS.indexOf(PersonField.SURNAME);
    private static final int BIRTH_DATE = PersonSeal.FIELDS.indexOf(PersonField.BIRTH_DATE);

    private final Key references;
    private final Key persons;
    private final PersonSeal seal;
    private final Set<Long> names = new HashSet<>();
    private final long birthDate;

    /**
     * @param references the key of references
     * @param persons the linkage key
     * @param birthDate as 1990-02-01; empty where only references are looked for
     */
    public PersonSearch(Key references, Key persons, String givenNames, String surname, String birthDate) {
        this.references = references;
        this.persons = persons;
        this.seal = new PersonSeal(persons);
        PersonEncoder encoder = new PersonEncoder(persons, PersonSeal.FIELDS, EncodingStrength.USUAL);
        List<Optional<FieldEncoding>> wanted = encoder.encode(
                        "search", java.util.Arrays.asList(givenNames, surname, birthDate, null, null))
                .fields();
        wanted.get(GIVEN_NAME).ifPresent(name -> names.add(name.exact()));
        wanted.get(SURNAME).ifPresent(name -> names.add(name.exact()));
        this.birthDate = wanted.get(BIRTH_DATE).map(FieldEncoding::exact).orElse(0L);
    }

    /** Returns the code that a reference has in a column of a supplier's records. */
    public String token(Column column, String organisation, String normal) {
        return references.reference(Encoder.purpose(column, organisation), normal);
    }

    /** Tells whether a sealed person has the same birth date and names, given name and surname in either order. */
    public boolean isOf(SealedPerson person) {
        if (birthDate == 0 || names.isEmpty() || !person.keyId().equals(persons.id())) {
            return false;
        }
        List<Optional<FieldEncoding>> known = seal.open(person).encoding().fields();
        Set<Long> called = new HashSet<>();
        known.get(GIVEN_NAME).ifPresent(name -> called.add(name.exact()));
        known.get(SURNAME).ifPresent(name -> called.add(name.exact()));
        boolean born = known.get(BIRTH_DATE).map(FieldEncoding::exact).orElse(0L) == birthDate;
        return born && !called.isEmpty() && names.containsAll(called);
    }
}
