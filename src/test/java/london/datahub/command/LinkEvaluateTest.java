package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class LinkEvaluateTest {
    @TempDir
    Path folder;

    private Path file;

    private record Said(int exit, String words) {}

    @BeforeEach
    void people() throws IOException {
        StringBuilder text = new StringBuilder("Id, First Name,Surname,DOB\n");
        for (int i = 0; i < 60; i++) {
            String surname = "Zel" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "inski";
            String birth = "19%02d-%02d-%02d".formatted(30 + i, 1 + i % 12, 1 + i % 28);
            text.append("p-%d-x,Kofi%d,%s,%s\n".formatted(i, i, surname, birth));
            text.append("p-%d-y,Kofi%d,%s,%s\n".formatted(i, i, surname, birth));
        }
        file = Files.writeString(folder.resolve("people.csv"), text);
    }

    private static Said said(String... arguments) {
        StringWriter words = new StringWriter();
        PrintWriter out = new PrintWriter(words);
        int exit = new CommandLine(new LinkEvaluateCommand())
                .setOut(out)
                .setErr(out)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    out.println(failure.getMessage());
                    return failure instanceof london.datahub.issue.Refusal refusal ? HubCommand.exitCode(refusal) : 1;
                })
                .execute(arguments);
        return new Said(exit, words.toString());
    }

    @Test
    void quality_is_printed_with_intervals_and_a_table() {
        Said said = said(
                file.toString(),
                "--truth-pattern",
                "p-(\\d+)-",
                "--map",
                "First Name=given_name,surname=surname,dob=birth_date");
        assertThat(said.exit()).isZero();
        assertThat(said.words())
                .contains("120 records")
                .contains("clusters  precision 1.0000 (")
                .contains("threshold  precision recall F1")
                .doesNotContain("Kofi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--map surname=surname",
                "--truth Id --map surname=nickname",
                "--truth Id --map nothing=surname",
                "--truth Nobody --map surname=surname",
                "--truth-pattern ( --map surname=surname",
                "--truth-pattern q-(\\d+) --map surname=surname",
                "--truth Id --map surname=surname --threshold 2",
                "--truth Id --map surname",
                "--truth Id --map surname=surname --by surname",
                "--truth Id --map surname=surname --by sex"
            })
    void a_mistaken_option_is_told_in_a_plain_sentence(String options) {
        Said said = said((file + " " + options).split(" "));
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.words()).contains(".").doesNotContain("Exception").doesNotContain("Kofi");
    }

    @Test
    void groups_are_told_apart_and_a_rare_word_is_not_told() throws IOException {
        StringBuilder text = new StringBuilder("Id,First Name,Surname,DOB,Nation\n");
        for (int i = 0; i < 60; i++) {
            String surname = "Zel" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "inski";
            String nation = i == 0 ? "Kofifamily" : i % 2 == 0 ? "albanian" : "eritrean";
            for (int record = 0; record < 2; record++) {
                text.append("%d,Kofi%d,%s,19%02d-%02d-%02d,%s\n"
                        .formatted(i, i, surname, 30 + i, 1 + i % 12, 1 + i % 28, nation));
            }
        }
        Files.writeString(file, text);
        String map = "First Name=given_name,surname=surname,dob=birth_date,nation=nationality";
        Said said = said(file.toString(), "--truth", "Id", "--map", map, "--by", "nationality");
        assertThat(said.exit()).as(said.words()).isZero();
        assertThat(said.words())
                .containsPattern("nationality albanian +precision 1.0000  recall 1.0000  pairs of one person 29")
                .contains("eritrean", "(all with fewer pairs)")
                .doesNotContain("Kofi");
    }

    @Test
    void a_file_that_is_not_there_is_bad_input() {
        assertThat(said(folder.resolve("none.csv").toString(), "--truth", "Id", "--map", "surname=surname")
                        .exit())
                .isEqualTo(2);
    }
}
