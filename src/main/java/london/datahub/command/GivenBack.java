package london.datahub.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import london.datahub.issue.Issue;
import london.datahub.issue.Refusal;
import london.datahub.read.SourceFile;
import london.datahub.sheet.IssueList;
import london.datahub.sheet.MarkedCopy;
import picocli.CommandLine.Option;

/** What an officer asks to be given back: the file itself, marked, and the list of all issues. */
final class GivenBack {
    @Option(
            names = "--marked",
            paramLabel = "FILE",
            description = "where to write your workbook with what to fix marked in it")
    private Path marked;

    @Option(
            names = "--issues",
            paramLabel = "FILE",
            description = "where to write the list of all issues, .csv or .html; may stand twice")
    private List<Path> lists = List.of();

    /** @throws Refusal where something asked for cannot be written there, before any work is done */
    void mayBeWritten(Path original) {
        for (Path list : lists) {
            if (!isHtml(list) && !named(list).endsWith(".csv")) {
                throw Refusal.badInput("The list of issues is a .csv or .html file.", "Name it so.");
            }
        }
        List<Path> asked = new ArrayList<>(lists);
        if (marked != null) {
            asked.add(marked);
        }
        asked.forEach(file -> {
            OutFile.mayBeWritten(file);
            if (original != null && isSame(file, original)) {
                throw Refusal.badInput("That is the file itself.", "Name another, so that the original stays.");
            }
        });
    }

    private static boolean isSame(Path file, Path original) {
        try {
            return Files.exists(file) && Files.exists(original) && Files.isSameFile(file, original);
        } catch (IOException e) {
            return true;
        }
    }

    /** What may refuse the file. */
    interface Work<T> {
        T done() throws IOException;
    }

    /** Gives back what is wrong with a file that is refused as a whole, too. */
    <T> T evenIfRefused(SourceFile original, String feed, Consumer<String> say, Work<T> work) throws IOException {
        try {
            return work.done();
        } catch (Refusal refusal) {
            write(original, refusal.issues(), 0, feed).forEach(say);
            throw refusal;
        }
    }

    /**
     * Writes what was asked for and returns a sentence for each.
     *
     * @param notListed how many more there are, of the same kinds
     */
    List<String> write(SourceFile original, List<Issue> issues, long notListed, String feed) throws IOException {
        List<String> said = new ArrayList<>();
        for (Path list : lists) {
            OutFile.write(list, out -> {
                if (isHtml(list)) {
                    IssueList.writeHtml(issues, feed, out);
                } else {
                    IssueList.writeCsv(issues, out);
                }
            });
            said.add(listed(list, notListed));
        }
        if (marked != null) {
            said.add(writeMarked(original, issues));
        }
        return said;
    }

    private static String listed(Path list, long notListed) {
        return notListed == 0
                ? "All issues: " + list + "."
                : "The first issues of every kind: %s. There are %,d more of the same kinds."
                        .formatted(list, notListed);
    }

    private String writeMarked(SourceFile original, List<Issue> issues) throws IOException {
        try (InputStream in = original.open()) {
            OutFile.write(marked, out -> MarkedCopy.write(in, issues, out));
            return "Your file, marked: " + marked + ". It holds what your file holds: treat it alike.";
        } catch (Refusal refusal) {
            return "Not marked: " + refusal.getMessage();
        }
    }

    private static boolean isHtml(Path list) {
        return named(list).endsWith(".html");
    }

    private static String named(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
