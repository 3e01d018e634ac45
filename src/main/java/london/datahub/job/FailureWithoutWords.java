package london.datahub.job;

import java.util.concurrent.Callable;
import london.datahub.issue.Refusal;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * A failure by its kind and places alone. Its message is left out: a parser or a driver may quote a row in it, and
 * Spring Batch keeps the messages of failures in its tables.
 */
public final class FailureWithoutWords extends RuntimeException {
    private FailureWithoutWords(Throwable failure) {
        super(
                failure.getClass().getName(),
                failure.getCause() == null ? null : new FailureWithoutWords(failure.getCause()),
                false,
                true);
        setStackTrace(failure.getStackTrace());
    }

    /** Does some work of a step and lets nothing out but refusals and failures without words. */
    static <T> T guard(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception | StackOverflowError e) {
            throw of(e);
        }
    }

    /** Returns the refusal that a failure comes from or amounts to, else the failure without its words. */
    static RuntimeException of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal || cause instanceof FailureWithoutWords) {
                return (RuntimeException) cause;
            }
            if (cause instanceof DataIntegrityViolationException || cause instanceof IllegalArgumentException) {
                return Refusal.badInput(
                        "The file holds something that cannot be stored.",
                        "Tell the administrator; nothing was loaded.");
            }
        }
        return new FailureWithoutWords(failure);
    }

    /** Returns the class of the failure, as IllegalStateException. */
    public String kind() {
        return getMessage().substring(getMessage().lastIndexOf('.') + 1);
    }
}
