package london.datahub.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import london.datahub.sheet.Sheet;
import london.datahub.sheet.SheetFormat;
import london.datahub.sheet.SheetWriter;

/**
 * Two invented years of modern slavery in London whose counts equal the printed figures, as files to submit.
 *
 * <p>All people are invented. {@code docs/demonstration.md} says which figures are printed, derived, inferred or assumed.
 */
public final class Demonstration {
    private static final Comparator<DemoFile> ORDER_OF_SUBMISSION = Comparator.comparing(DemoFile::submitOn)
            .thenComparing(file -> file.file().toString());

    private final List<DemoFile> files;

    private Demonstration(List<DemoFile> files) {
        this.files = files;
    }

    /**
     * Writes every input file under {@code folder/files} and who is who under {@code folder/truth.csv}; existing files
     * of the same names are replaced.
     *
     * @throws UncheckedIOException where the folder cannot be written
     */
    public static Demonstration write(Path folder, DemoOptions options) {
        List<DraftFile> drafts = drafts(options);
        try {
            Files.createDirectories(folder.resolve("files"));
            var files = new ArrayList<DemoFile>();
            for (DraftFile draft : drafts) {
                files.add(written(folder, draft));
            }
            writeTruth(folder, drafts);
            files.sort(ORDER_OF_SUBMISSION);
            return new Demonstration(List.copyOf(files));
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration cannot be written to " + folder + ".", e);
        }
    }

    private static List<DraftFile> drafts(DemoOptions options) {
        Events events = Events.of(options);
        var calendar = new SubmissionCalendar(options);
        return Stream.of(
                        new CaseFiles(events, calendar, options).all(),
                        new StatisticsFiles(events, calendar, options.seed()).all(),
                        new NotificationFiles(calendar, options).all(),
                        new WardCrimeFiles(calendar, options).all(),
                        new ConcernFiles(events, calendar, options).all())
                .flatMap(List::stream)
                .toList();
    }

    private static DemoFile written(Path folder, DraftFile draft) throws IOException {
        Path file = folder.resolve(draft.name());
        SheetWriter.write(file, draft.format(), draft.sheet());
        Submission submission = draft.submission();
        return new DemoFile(
                file,
                submission.feed(),
                submission.organisation(),
                submission.from(),
                submission.to(),
                submission.submitOn());
    }

    private static void writeTruth(Path folder, List<DraftFile> drafts) throws IOException {
        var rows = new ArrayList<List<Object>>();
        rows.add(TruthRow.HEADINGS);
        drafts.forEach(draft -> draft.truth().forEach(row -> rows.add(row.cells())));
        SheetWriter.write(folder.resolve("truth.csv"), SheetFormat.CSV, new Sheet("Truth", rows));
    }

    /** Returns the files in the order of submission. */
    public List<DemoFile> files() {
        return files;
    }

    /** Returns the 33 authorities, both police forces and the Home Office, which take part whatever the options. */
    public List<DemoOrganisation> organisations() {
        return DemoOrganisation.all();
    }
}
