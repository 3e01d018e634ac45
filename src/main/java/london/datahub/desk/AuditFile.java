package london.datahub.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import london.datahub.access.AuditEntry;
import london.datahub.access.AuditTrail;
import london.datahub.sheet.StreamedCsv;

/** The audit trail as a file to keep. */
public final class AuditFile {
    private static final List<String> HEADINGS =
            List.of("Number", "When", "Who", "Organisation", "What", "To what", "Outcome");

    private AuditFile() {}

    /** Writes every entry, the oldest first. */
    public static void write(AuditTrail trail, OutputStream out) throws IOException {
        StreamedCsv.write(HEADINGS, taker -> trail.each(entry -> taker.accept(row(entry))), out);
    }

    private static List<String> row(AuditEntry entry) {
        return List.of(
                String.valueOf(entry.number()),
                entry.at().toString(),
                entry.actor(),
                entry.organisation(),
                entry.action(),
                entry.subject(),
                entry.outcome());
    }
}
