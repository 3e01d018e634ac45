package london.datahub.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must not rest anywhere: the names, birth dates and references of a demonstration.
 *
 * @param names given names and surnames as written, also the parts of a double name
 * @param ownWords the names that prove nothing: the project itself writes these words, in its definitions, reference
 *     data or messages (a ward, a nationality, "Long")
 * @param references in capitals, without blanks and hyphens: NRM12345678, 3012345/21, ASC580880
 */
record Identifiers(Set<String> names, Set<String> ownWords, Set<LocalDate> birthDates, Set<String> references) {
    private static final int SHORTEST = 4;
    private static final Pattern WORD = Pattern.compile("\\p{L}{" + SHORTEST + ",}");

    static Identifiers of(Truth truth) throws IOException {
        Set<String> own = wordsOfTheProject();
        Set<String> all = Stream.of("given_name", "surname")
                .flatMap(column -> truth.values(column).stream())
                .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split("[-\\s]"))))
                .filter(name -> name.length() >= SHORTEST)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> ownWords = all.stream()
                .filter(name -> own.contains(name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toCollection(TreeSet::new));
        all.removeAll(ownWords);
        Set<LocalDate> birthDates =
                truth.values("birth_date").stream().map(LocalDate::parse).collect(Collectors.toSet());
        return new Identifiers(all, ownWords, birthDates, truth.references());
    }

    /** The demonstration's own definition is left out: it lists the names. */
    private static Set<String> wordsOfTheProject() throws IOException {
        Set<String> words = new TreeSet<>();
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("jobs", "sql", "src/main")) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                all.filter(Files::isRegularFile)
                        .filter(file -> !file.startsWith("src/main/resources/demo"))
                        .filter(file -> file.toString().matches(".*\\.(yml|sql|csv|java|properties|html)"))
                        .forEach(files::add);
            }
        }
        for (Path file : files) {
            Matcher word = WORD.matcher(Files.readString(file, StandardCharsets.UTF_8));
            while (word.find()) {
                words.add(word.group().toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }
}
