package london.datahub.command;

import london.datahub.issue.Issue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** An issue as a program reads it: with its words, which the issue itself does not hold. */
final class IssueJson extends ValueSerializer<Issue> {
    private record Written(
            String code,
            String severity,
            String sheet,
            long row,
            String column,
            String heading,
            String message,
            String expected,
            String nextStep) {}

    @Override
    public void serialize(Issue issue, JsonGenerator out, SerializationContext context) {
        out.writePOJO(new Written(
                issue.code(),
                issue.severity().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                issue.place().sheet(),
                issue.place().row(),
                issue.place().columnLetter(),
                issue.place().heading(),
                issue.message(),
                issue.expected(),
                issue.nextStep()));
    }
}
