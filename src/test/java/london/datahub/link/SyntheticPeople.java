package london.datahub.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Invents labelled people of any number, with the mistakes that lists of people have. The same seed makes the same
 * people. Names lie in src/test/resources/link.
 */
public final class SyntheticPeople {
    /** Where people come from and how their records go wrong. */
    public enum Kind {
        /** Names as among London's victims: spelt in several ways, in several orders, with assumed birth dates. */
        LONDON,
        /** British names of four centuries, about ten records each, with addresses. */
        HISTORIC
    }

    public static final List<String> COLUMNS = List.of(
            "person", "group", "given_name", "surname", "birth_date", "sex", "nationality", "place", "postcode");

    /** One record; values in the order of {@link #COLUMNS} after the first two. */
    public record Entry(String person, String group, List<String> values) {}

    private record Person(
            String id,
            String group,
            String sex,
            String given,
            String surname,
            LocalDate birth,
            boolean assumed,
            String place,
            String postcode) {}

    private final Kind kind;
    private final SplittableRandom random;
    private final NameLists names = NameLists.load();
    private final Slips slips;
    private int made;

    public SyntheticPeople(Kind kind, long seed) {
        this.kind = kind;
        this.random = new SplittableRandom(seed);
        this.slips = new Slips(random, names);
    }

    public List<Entry> entries(int wanted) {
        List<Entry> entries = new ArrayList<>(wanted);
        Person before = null;
        while (entries.size() < wanted) {
            Person person = before != null && slips.happens(.08) ? relative(before) : person();
            int records = kind == Kind.HISTORIC ? 1 + random.nextInt(20) : 1 + geometric(.45);
            for (int i = 0; i < records && entries.size() < wanted; i++) {
                entries.add(new Entry(person.id(), person.group(), values(person, i == 0)));
            }
            before = person;
        }
        shuffle(entries);
        return entries;
    }

    private void shuffle(List<Entry> entries) {
        for (int i = entries.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            entries.set(i, entries.set(j, entries.get(i)));
        }
    }

    private int geometric(double more) {
        int count = 0;
        while (count < 6 && slips.happens(more)) {
            count++;
        }
        return count;
    }

    private Person person() {
        String group = kind == Kind.HISTORIC ? "historic" : names.group(random);
        String sex = slips.happens(kind == Kind.HISTORIC ? .15 : .4) ? "female" : "male";
        boolean assumed = slips.happens(names.assumes(group));
        LocalDate birth = kind == Kind.HISTORIC
                ? LocalDate.of(1650, 1, 1).plusDays((long) (Math.sqrt(random.nextDouble()) * 105_000))
                : LocalDate.of(2021, 6, 1).minusDays(4000 + (long) (-Math.log(1 - random.nextDouble()) * 4500));
        return new Person(
                "p" + ++made,
                group,
                sex,
                names.given(group, sex, random),
                names.surname(group, random),
                assumed ? birth.withDayOfYear(1) : birth,
                assumed,
                place(),
                postcode());
    }

    // Brothers and sisters, fathers and sons, twins: one address, one surname.
    private Person relative(Person of) {
        Person new1 = person();
        boolean twin = kind == Kind.LONDON && slips.happens(.1);
        boolean namesake = kind == Kind.HISTORIC && slips.happens(.2);
        return new Person(
                new1.id(),
                of.group(),
                new1.sex(),
                namesake ? of.given() : names.given(of.group(), new1.sex(), random),
                of.surname(),
                twin ? of.birth() : new1.birth(),
                new1.assumed(),
                of.place(),
                of.postcode());
    }

    private String place() {
        return "Place" + (char) ('a' + zipf(26)) + (char) ('a' + random.nextInt(3));
    }

    private int zipf(int n) {
        return (int) (Math.pow(n + 1, random.nextDouble()) - 1);
    }

    private String postcode() {
        String area = List.of("TQ", "DE", "SE", "BN", "M", "LS", "EX", "OX", "CB", "N", "YO", "GL")
                .get(zipf(12));
        return area + (1 + random.nextInt(30)) + " " + inward();
    }

    private String inward() {
        return random.nextInt(10) + letter() + letter();
    }

    private String letter() {
        return String.valueOf("ABDEFGHJLNPQRSTUWXYZ".charAt(random.nextInt(20)));
    }

    private List<String> values(Person person, boolean first) {
        boolean clean = first && kind == Kind.HISTORIC;
        String[] written = clean
                ? new String[] {person.given(), person.surname()}
                : slips.names(person.group(), person.given(), person.surname());
        String birth = clean ? person.birth().toString() : slips.birth(person.birth(), kind == Kind.HISTORIC);
        String nationality =
                kind == Kind.HISTORIC ? "" : slips.missing(.12, slips.happens(.03) ? "other" : person.group());
        String sex = slips.missing(.05, slips.happens(.01) ? "female" : person.sex());
        String place = slips.missing(.15, slips.happens(kind == Kind.HISTORIC ? .12 : .35) ? place() : person.place());
        String postcode = kind == Kind.HISTORIC ? slips.missing(.15, postcode(person)) : "";
        return Arrays.asList(written[0], written[1], birth, sex, nationality, place, postcode);
    }

    private String postcode(Person person) {
        String own = person.postcode();
        return slips.happens(.3)
                ? own.substring(0, own.indexOf(' ') + 1) + inward()
                : slips.happens(.08) ? postcode() : own;
    }

    static String csv(List<Entry> entries) {
        return String.join(",", COLUMNS) + "\n"
                + entries.stream()
                        .map(entry -> entry.person() + "," + entry.group() + "," + String.join(",", entry.values()))
                        .collect(Collectors.joining("\n"));
    }

    static Map<String, Long> sizes(List<Entry> entries) {
        return entries.stream().collect(Collectors.groupingBy(Entry::person, Collectors.counting()));
    }
}
