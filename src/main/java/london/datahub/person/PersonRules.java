package london.datahub.person;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import london.datahub.definition.Definition;
import london.datahub.definition.Definitions;
import london.datahub.definition.Mistakes;
import london.datahub.feed.Feeds;

/**
 * How records of one person become events and episodes: jobs/persons.yml.
 *
 * @param registers whose references are shared between sources
 * @param freeOfDuplicates feeds of whose suppliers nobody stands twice in the list
 * @param alikeIn a code list; events that share none of its codes are not alike
 * @param saysNothing the code of that list which says nothing
 * @param sameEventDays how far apart two suppliers' records of one event can be
 * @param sameEpisodeDays how far apart two events of one episode can be
 */
record PersonRules(
        Map<String, Register> registers,
        List<String> freeOfDuplicates,
        String alikeIn,
        String saysNothing,
        int sameEventDays,
        int sameEpisodeDays) {
    private static final String FILE = "jobs/persons.yml";

    /** Whether a reference stands for one person. */
    enum People {
        ONE,
        SEVERAL
    }

    /** @param countedIn the column that says how many people a reference of several is about */
    record Register(String name, People people, Optional<String> countedIn) {}

    static PersonRules load(Feeds feeds) {
        Mistakes mistakes = new Mistakes();
        PersonRules rules = Definition.read(FILE, Definitions.matching(FILE).get(FILE), mistakes, d -> read(d, feeds));
        mistakes.throwIfAny();
        return rules;
    }

    private static PersonRules read(Definition d, Feeds feeds) {
        List<Register> registers = d.children("registers", PersonRules::register);
        List<String> free = d.texts("free-of-duplicates");
        free.stream()
                .filter(name ->
                        feeds.all().stream().noneMatch(feed -> feed.name().equals(name)))
                .forEach(name -> d.mistake("free-of-duplicates", "There is no feed \"" + name + "\"."));
        return new PersonRules(
                registers.stream().collect(Collectors.toMap(Register::name, Function.identity())),
                free,
                d.text("alike-in"),
                d.text("says-nothing"),
                d.number("same-event-days", 0),
                d.number("same-episode-days", 0));
    }

    private static Register register(String name, Definition d) {
        Register register =
                new Register(name, d.choice("people", People.class, People.SEVERAL), d.optionalText("counted-in"));
        if ((register.people() == People.SEVERAL) != register.countedIn().isPresent()) {
            d.mistake("counted-in", "Of a reference of several people a column says how many, and of no other.");
        }
        return register;
    }

    boolean isOfOne(String register) {
        return registers.get(register).people() == People.ONE;
    }
}
