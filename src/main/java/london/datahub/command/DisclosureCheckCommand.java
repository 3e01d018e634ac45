package london.datahub.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import london.datahub.disclosure.AttackReport;
import london.datahub.disclosure.ContradictoryTable;
import london.datahub.disclosure.CountTable;
import london.datahub.disclosure.Dimension;
import london.datahub.disclosure.Finding;
import london.datahub.disclosure.Policy;
import london.datahub.disclosure.Protection;
import london.datahub.disclosure.ReleasedTable;
import london.datahub.disclosure.Shown;
import london.datahub.disclosure.TableCompiler;
import london.datahub.disclosure.TableProgramme;
import london.datahub.issue.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Protects a table from a file as a release would, attacks it, and stores nothing. */
@Command(
        name = "disclosure-check",
        description = "Protects a table as a release would, attacks it and prints it; stores nothing.")
final class DisclosureCheckCommand extends HubCommand {
    private static final int FAILURES_TOLD = 20;

    @Parameters(paramLabel = "CELLS.csv", description = "a column for each dimension, and freq; totals are rows too")
    private Path cells;

    @Option(
            names = "--dimension",
            required = true,
            paramLabel = "NAME=HIERARCHY.csv",
            description = "code,parent,level; the same NAME again for a second way to add up")
    private List<String> dimensions;

    @Option(names = "--policy", required = true, paramLabel = "POLICY.yml", description = "how to protect")
    private Path policyFile;

    @Option(
            names = "--earlier",
            paramLabel = "CELLS.csv",
            description = "what an earlier release showed, or its true counts; the oldest first")
    private List<Path> earlier = List.of();

    private DisclosureFiles files;
    private Policy policy;

    @Override
    public Integer call() {
        files = new DisclosureFiles(dimensions);
        policy = DisclosureFiles.policy(policyFile);
        Map<List<String>, Long> counts = DisclosureFiles.counts(files.cells(cells, "The cells"), "The cells");
        List<ReleasedTable> released = new ArrayList<>();
        for (Path file : earlier) {
            released.add(released(file, "Earlier release " + (released.size() + 1), released));
        }
        Protection protection = Protection.of(compiled(counts, "The cells"), released, policy);
        requireSafe(protection, "This table", counts.size());
        tell(protection, counts.keySet());
        return DataHub.DONE;
    }

    private TableProgramme compiled(Map<List<String>, Long> counts, String what) {
        try {
            return TableCompiler.compile(new CountTable(files.dimensions(), counts));
        } catch (ContradictoryTable e) {
            throw Refusal.badInput(what + ": " + e.getMessage(), "Rows are counted from 1, below the headings.");
        }
    }

    private ReleasedTable released(Path file, String what, List<ReleasedTable> before) {
        Map<List<String>, String> texts = files.cells(file, what);
        if (!DisclosureFiles.areReleased(texts, policy, what)) {
            Map<List<String>, Long> counts = DisclosureFiles.counts(texts, what);
            Protection protection = Protection.of(compiled(counts, what), before, policy);
            requireSafe(protection, what, counts.size());
            return protection.table().orElseThrow();
        }
        Map<List<String>, Shown> seen = DisclosureFiles.shown(texts, policy, what);
        Map<List<String>, Long> told = new LinkedHashMap<>();
        seen.forEach((codes, shown) -> told.put(codes, DisclosureFiles.told(shown)));
        TableProgramme programme = compiled(told, what);
        ReleasedTable table = new ReleasedTable(
                programme,
                programme.cells().stream()
                        .map(cell -> seen.getOrDefault(cell.codes(), new Shown.Coded()))
                        .toList());
        if (!table.isPossible()) {
            throw Refusal.badInput(
                    what + ": no counts agree with all that it shows.", "Give it as it was printed, as one table.");
        }
        return table;
    }

    private static void requireSafe(Protection protection, String what, int rows) {
        AttackReport attack = protection
                .attack()
                .orElseThrow(() -> Refusal.againstARule(
                        what + " cannot be made safe: no way to protect it was found.",
                        "Publish less detail, or withhold it."));
        if (!attack.isSafe()) {
            List<String> failures = attack.failures().stream()
                    .limit(FAILURES_TOLD)
                    .map(finding -> why(finding, rows))
                    .distinct()
                    .toList();
            throw Refusal.againstARule(
                    what + " cannot be made safe: the attack found out "
                            + attack.failures().size() + " of "
                            + attack.findings().size() + " protected figures.\n" + String.join("\n", failures),
                    "\nPublish less detail, or withhold it.");
        }
    }

    private static String why(Finding finding, int rows) {
        int place = finding.promise().cell();
        String where = place < rows
                ? "Row " + (place + 1) + " below the headings: "
                : "A combination that is left out, a figure of an earlier release, or a difference to one: ";
        return where
                + (finding.outcome() == Finding.Outcome.BROKEN
                        ? "its interval is too narrow."
                        : "the solver gave no proof.");
    }

    private void tell(Protection protection, Iterable<List<String>> rows) {
        Map<List<String>, Shown> shown = protection.table().orElseThrow().byCodes();
        AttackReport attack = protection.attack().orElseThrow();
        List<Map<String, String>> table = new ArrayList<>();
        for (List<String> codes : rows) {
            table.add(row(codes, shown.get(codes).words()));
        }
        long coded =
                shown.values().stream().filter(Shown.Coded.class::isInstance).count();
        double protecting = protection.protecting().toMillis() / 1e3;
        double attacking = protection.attacking().toMillis() / 1e3;
        String narrowest = attack.narrowest()
                .map(found -> "[%.0f, %.0f]".formatted(found.low(), found.high()))
                .orElse("none");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("table", table);
        json.put("coded", coded);
        json.put("attacked", attack.findings().size());
        json.put("attackedInWholeNumbers", attack.integersTried());
        json.put("narrowest", narrowest);
        json.put("safe", true);
        json.put("protectingSeconds", protecting);
        json.put("attackingSeconds", attacking);
        answer(
                json,
                csv(table) + "\nNot shown: " + coded + " of " + table.size() + " cells.\nAttacked: "
                        + attack.findings().size() + " figures, " + attack.integersTried()
                        + " of them in whole numbers too; narrowest interval " + narrowest
                        + ": every promise is kept.\n"
                        + "Protecting took %.2f s, the attack %.2f s.".formatted(protecting, attacking));
    }

    private Map<String, String> row(List<String> codes, String words) {
        Map<String, String> row = new LinkedHashMap<>();
        List<Dimension> all = files.dimensions();
        for (int d = 0; d < all.size(); d++) {
            row.put(all.get(d).name(), codes.get(d));
        }
        row.put("freq", words);
        return row;
    }

    private static String csv(List<Map<String, String>> table) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(table.get(0).keySet());
            table.forEach(row -> writer.writeRecord(row.values()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
