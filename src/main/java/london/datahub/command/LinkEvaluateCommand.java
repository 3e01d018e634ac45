package london.datahub.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import london.datahub.encode.EncodingStrength;
import london.datahub.encode.PersonEncoder;
import london.datahub.issue.Refusal;
import london.datahub.link.Evaluation;
import london.datahub.link.Evidence;
import london.datahub.link.Linkage;
import london.datahub.link.LinkageRules;
import london.datahub.link.Population;
import london.datahub.secret.Key;
import london.datahub.secret.KeyRing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures linkage on people of whom it is known who is who. Stores nothing. */
@Command(name = "link-evaluate", description = "Measures linkage on labelled people; stores nothing.")
final class LinkEvaluateCommand extends HubCommand {
    private static final int ERRORS = 10;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..2",
            description =
                    "one file is searched for duplicates; of two, each free of duplicates, the records are matched")
    private List<Path> files;

    @Option(names = "--truth", paramLabel = "COLUMN", description = "the column that says who it is")
    private String truth;

    @Option(
            names = "--truth-pattern",
            paramLabel = "REGEX",
            description = "what says who it is, in any cell or in --truth: its first group, or all of it")
    private String truthPattern;

    @Option(
            names = "--map",
            required = true,
            paramLabel = "COLUMN=FIELD,...",
            description = "which columns hold what; a field can stand more than once")
    private String map;

    @Option(
            names = "--threshold",
            paramLabel = "P",
            description = "probability from which on two records are one person (as jobs/linkage.yml has it)")
    private Double threshold;

    @Option(names = "--with-duplicates", description = "two files are searched as one: each may hold duplicates")
    private boolean withDuplicates;

    @Option(names = "--by", paramLabel = "FIELD,...", description = "precision and recall by sex, nationality or both")
    private String by;

    @Option(names = "--keys", paramLabel = "N", description = "measure with N different keys, 1 to 20 (1)")
    private int keys = 1;

    @Option(names = "--clear", description = "with patterns that tell as much as clear text, for comparison")
    private boolean clear;

    @Override
    public Integer call() throws IOException {
        LabelledPeople people = people();
        List<LinkQuality> measured = new ArrayList<>();
        for (int key = 1; key <= keys; key++) {
            measured.add(measured(people, key));
        }
        answer(measured, LinkQuality.words(measured));
        return DataHub.DONE;
    }

    private LabelledPeople people() throws IOException {
        if (truth == null && truthPattern == null) {
            throw Refusal.badInput("Nothing says who is who.", "Give --truth COLUMN or --truth-pattern REGEX.");
        }
        if (threshold != null && !(threshold > 0 && threshold < 1) || keys < 1 || keys > 20) {
            throw Refusal.badInput(
                    "The threshold or the number of keys is out of range.",
                    "Give a --threshold between 0 and 1, and 1 to 20 --keys.");
        }
        LabelledPeople people = new LabelledPeople(map, Optional.ofNullable(truth), pattern());
        for (int source = 0; source < files.size(); source++) {
            people.add(files.get(source), source);
        }
        if (people.values().size() < 2) {
            throw Refusal.badInput("There are fewer than two records.", "Give a file with more rows.");
        }
        if (by != null) {
            LinkGroups.fields(by, people.fields());
        }
        return people;
    }

    private Optional<Pattern> pattern() {
        try {
            return Optional.ofNullable(truthPattern).map(Pattern::compile);
        } catch (PatternSyntaxException e) {
            throw Refusal.badInput("The --truth-pattern is no regular expression.", "Check its brackets.");
        }
    }

    private LinkQuality measured(LabelledPeople people, int number) {
        EncodingStrength strength = clear ? EncodingStrength.AS_CLEAR_TEXT : EncodingStrength.USUAL;
        PersonEncoder encoder = new PersonEncoder(key(number), people.fields(), strength);
        Population population = new Population(people.fields(), strength.flip());
        for (int i = 0; i < people.values().size(); i++) {
            population.add(
                    i,
                    people.source(i),
                    encoder.encode("record " + i, people.values().get(i)));
        }
        if (files.size() == 2 && !withDuplicates) {
            population.freeOfDuplicates(0);
            population.freeOfDuplicates(1);
        }
        LinkageRules rules =
                threshold == null ? LinkageRules.load() : LinkageRules.load().at(threshold);
        Linkage linkage = new Linkage(population, new Evidence(), rules);
        Evaluation evaluation = new Evaluation(linkage, people.persons());
        return LinkQuality.of(population.size(), evaluation, groups(people, evaluation), ERRORS);
    }

    private List<LinkGroups.Group> groups(LabelledPeople people, Evaluation evaluation) {
        LinkGroups groups = new LinkGroups(people, evaluation);
        return by == null
                ? List.of()
                : LinkGroups.fields(by, people.fields()).stream()
                        .flatMap(field -> groups.of(field).stream())
                        .toList();
    }

    /** A key for measuring alone: nothing encoded with it is kept, and the same number gives the same figures. */
    private static Key key(int number) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256")
                    .digest(("measure linkage " + number).getBytes(StandardCharsets.UTF_8));
            return KeyRing.of("measure-" + number + " " + Base64.getEncoder().encodeToString(bytes))
                    .current();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
