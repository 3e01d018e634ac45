package london.datahub.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import london.datahub.access.AuditTrail;
import london.datahub.issue.Issue;
import london.datahub.issue.Refusal;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** What every command has: where the data lies, and whether a program reads the answer. */
abstract class HubCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(Issue.class, new IssueJson()))
            .build();

    @Spec
    private CommandSpec spec;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "where this installation keeps its data (./data)")
    private Path dataDir;

    @Option(names = "--json", description = "answer as JSON, for programs")
    private boolean json;

    HubSettings settings() {
        return HubSettings.of(Optional.ofNullable(dataDir));
    }

    /** Prints the answer: as words for a person, or as JSON. */
    void answer(Object asJson, String asWords) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? JSON.writeValueAsString(asJson) : asWords);
        out.flush();
    }

    /** Returns where questions are written: beside the answer where a program reads that. */
    PrintWriter questions() {
        return json ? spec.commandLine().getErr() : spec.commandLine().getOut();
    }

    /** Says something while the work goes on; to nobody where a program reads. */
    void say(String words) {
        if (!json) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(words);
            out.flush();
        }
    }

    /**
     * Notes in the audit trail what was done from the machine itself.
     *
     * @param by who answered for it; empty where nobody is named
     */
    static void note(ApplicationContext hub, String action, String subject, String by) {
        String actor = "the command line" + (by.isBlank() ? "" : ", " + by.strip());
        hub.getBean(AuditTrail.class)
                .record(actor.substring(0, Math.min(actor.length(), 254)), "", action, subject, AuditTrail.DONE);
    }

    /** Says why it was not done: to a person on the error output, to a program as its answer. */
    void complain(String words) {
        if (json) {
            answer(Map.of("refused", words), words);
        } else {
            spec.commandLine().getErr().println(words);
        }
    }

    static int exitCode(Refusal refusal) {
        return refusal.kind() == Refusal.Kind.BAD_INPUT ? DataHub.BAD_INPUT : DataHub.REFUSED;
    }
}
