package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import london.datahub.link.Quality;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is who in the demonstration, found from sealed encodings and shared references, against its own record of it. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class LinkedPersonsIT {
    private static final double OVERALL = 0.97;
    /** By the key .990 to .996 (docs/linkage.md); each run has a key of its own. */
    private static final double PRECISION = 0.985;

    private static final double BELOW_ALL = 0.05;
    private static final long ENOUGH_TO_SAY = 15;

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void persons_are_found_and_no_nationality_is_found_much_worse(String database) throws IOException {
        MadeDemonstration made = MadeDemonstration.on(database);
        LinkedTruth linked = new LinkedTruth(made.truth(), made.sql(), Set.of("referral", "concern"));
        assertThat(linked.rows()).hasSizeGreaterThan(5000);
        Quality all = linked.quality(row -> true);
        Map<String, Quality> groups = linked.byNationality();
        String report = "all " + words(all)
                + groups.entrySet().stream()
                        .map(group -> "\n" + group.getKey() + " " + words(group.getValue()))
                        .reduce("", String::concat);

        assertThat(all.precision().value()).as(report).isGreaterThanOrEqualTo(PRECISION);
        assertThat(all.f1().value()).as(report).isGreaterThanOrEqualTo(OVERALL);
        assertThat(groups.values().stream().filter(group -> group.wanted() >= ENOUGH_TO_SAY))
                .as(report)
                .hasSizeGreaterThan(8)
                .allMatch(group -> group.recall().value() >= all.recall().value() - BELOW_ALL);
    }

    private static String words(Quality quality) {
        return "%.4f precision, %.4f recall, %.4f F1 of %d pairs"
                .formatted(
                        quality.precision().value(),
                        quality.recall().value(),
                        quality.f1().value(),
                        quality.wanted());
    }
}
