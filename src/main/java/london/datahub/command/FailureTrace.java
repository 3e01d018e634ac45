package london.datahub.command;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import london.datahub.job.FailureWithoutWords;

/** A failure by its kinds and places in the code. Its messages are left out: a driver may quote a row in them. */
final class FailureTrace {
    private static final int PLACES = 3;

    private FailureTrace() {}

    /** Tells whether the database was in it. */
    static boolean isOfDatabase(Throwable failure) {
        return failure != null && (failure instanceof SQLException || isOfDatabase(failure.getCause()));
    }

    static String of(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            trace.append(trace.isEmpty() ? "" : ", because of ").append(told(cause));
            for (Throwable other : cause.getSuppressed()) {
                trace.append(", with ").append(of(other));
            }
        }
        return trace.toString();
    }

    private static String told(Throwable cause) {
        String kind = cause instanceof FailureWithoutWords failure
                ? failure.kind()
                : cause.getClass().getSimpleName();
        return kind
                + Arrays.stream(cause.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("london.datahub"))
                        .limit(PLACES)
                        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                        .collect(Collectors.joining(" < ", " (", ")"));
    }
}
