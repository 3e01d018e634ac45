package london.datahub.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import london.datahub.issue.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

/** Where every command starts. Exit codes: 0 done, 1 failed, 2 bad input, 3 refused by a rule. */
@Command(
        name = "datahub",
        description = "The data hub for modern slavery in London.",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            WorkerCommand.class,
            RegisterCommand.class,
            AgreementCommand.class,
            SubmitCommand.class,
            CheckCommand.class,
            TemplateCommand.class,
            MarkedCommand.class,
            MappingCommand.class,
            NilCommand.class,
            ExplainCommand.class,
            UnplacedCommand.class,
            WithdrawCommand.class,
            ChangesCommand.class,
            HistoryCommand.class,
            RunCommand.class,
            PublishCommand.class,
            ApproveCommand.class,
            ReleaseCommand.class,
            ExportCommand.class,
            ReportCommand.class,
            TargetCommand.class,
            EstimateCommand.class,
            LinkEvaluateCommand.class,
            ReviewCommand.class,
            RekeyCommand.class,
            ReplayCommand.class,
            HeldCommand.class,
            EraseCommand.class,
            DisclosureCheckCommand.class,
            NarrativeCommand.class,
            AccountCommand.class,
            AuditCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DoctorCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {"", "Exit codes: 0 done, 1 failed, 2 bad input, 3 refused by a rule."})
public final class DataHub extends CommandGroup {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;
    static final int REFUSED = 3;

    public static void main(String[] args) {
        int exit = run(args);
        if (exit != ServeCommand.SERVING) {
            System.exit(exit);
        }
    }

    /** Runs one command line and returns its exit code. */
    static int run(String... args) {
        return commandLine().execute(args);
    }

    static CommandLine commandLine() {
        CommandLine commands = new CommandLine(new DataHub());
        withHelp(commands);
        return commands.registerConverter(LocalDate.class, DataHub::day)
                .setExecutionExceptionHandler((failure, command, parsed) -> told(failure, command));
    }

    private static void withHelp(CommandLine command) {
        if (!(command.getCommand() instanceof CommandLine.HelpCommand)) {
            command.getCommandSpec()
                    .addOption(OptionSpec.builder("-h", "--help")
                            .usageHelp(true)
                            .description("shows this help")
                            .build());
        }
        command.getSubcommands().values().forEach(DataHub::withHelp);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException("write the day as 2022-06-30");
        }
    }

    private static int told(Exception failure, CommandLine command) {
        boolean refused = failure instanceof Refusal;
        String words = refused ? failure.getMessage() : failed(failure);
        HubCommand asked = command.getCommand();
        asked.complain(words);
        return refused ? HubCommand.exitCode((Refusal) failure) : FAILED;
    }

    private static String failed(Exception failure) {
        String advice = FailureTrace.isOfDatabase(failure)
                ? "The database could not be used; the command doctor says what is wrong. Seen: "
                : "The hub could not do this: ";
        return advice + FailureTrace.of(failure);
    }
}
