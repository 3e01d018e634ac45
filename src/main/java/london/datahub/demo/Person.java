package london.datahub.demo;

import java.time.LocalDate;

/** An invented person. */
record Person(String id, String givenName, String surname, LocalDate birthDate) {}
