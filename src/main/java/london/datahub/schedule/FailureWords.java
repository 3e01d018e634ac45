package london.datahub.schedule;

import london.datahub.issue.Refusal;

/** Why a job failed: a refusal's own words, else kinds of failures alone, since a driver may quote a row in its message. */
final class FailureWords {
    private FailureWords() {}

    static String of(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return refusal.getMessage();
        }
        StringBuilder kinds = new StringBuilder("It failed: ");
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            kinds.append(cause == failure ? "" : ", because of ")
                    .append(cause.getClass().getSimpleName());
        }
        return kinds.append('.').toString();
    }
}
