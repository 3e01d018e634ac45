package london.datahub.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import london.datahub.demo.DemoOptions;
import london.datahub.issue.Refusal;

/** The folder of the demonstration's files; it remembers which demonstration it is. */
record DemoFolder(Path path, DemoOptions options) {
    private static final String MARK = "options.txt";

    /** Tells whether this demonstration was begun here before. */
    boolean begun() throws IOException {
        return Files.exists(path.resolve(MARK));
    }

    void begin() throws IOException {
        Files.createDirectories(path);
        Files.writeString(path.resolve(MARK), options + "\n");
    }

    /** Refuses where another demonstration, or no demonstration but real submissions, are in this data folder. */
    void mustFit(long submissions) throws IOException {
        if (begun() && !Files.readString(path.resolve(MARK)).strip().equals(options.toString())) {
            throw Refusal.againstARule(
                    "This data folder holds a demonstration with other options.",
                    "Name a new folder with --data-dir, or remove this one.");
        }
        if (!begun() && submissions > 0) {
            throw Refusal.againstARule(
                    "This data folder holds submissions that are not the demonstration's.",
                    "A demonstration is never mixed with them: name a new folder with --data-dir.");
        }
    }
}
