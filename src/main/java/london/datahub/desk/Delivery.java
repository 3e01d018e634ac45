package london.datahub.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import london.datahub.access.Account;
import london.datahub.collect.Uploads;
import london.datahub.issue.Refusal;
import london.datahub.job.Reception;
import london.datahub.job.SubmissionOutcome;
import london.datahub.job.SubmissionRequest;

/**
 * A file that an officer handed over a moment ago, and how far it has come. It is known to this process alone and for half
 * an hour, so that the officer can look at the answer.
 */
final class Delivery {
    /** What is asked for it. */
    enum Purpose {
        SEND,
        CHECK
    }

    private final String ticket;
    private final Account account;
    private volatile Purpose purpose;
    private final SubmissionRequest request;
    private final Uploads.Upload upload;
    private final Instant since;
    private volatile String stage = "The file has arrived and waits for its turn.";
    private volatile Reception.Received received;
    private volatile SubmissionOutcome outcome;
    private volatile Refusal refusal;
    private volatile boolean failed;

    Delivery(
            String ticket,
            Account account,
            Purpose purpose,
            SubmissionRequest request,
            Uploads.Upload upload,
            Instant since) {
        this.ticket = ticket;
        this.account = account;
        this.purpose = purpose;
        this.request = request;
        this.upload = upload;
        this.since = since;
    }

    /** What takes it over or judges it, and keeps the answer here. */
    interface Work {
        void run() throws java.io.IOException;
    }

    /** Does the work; a failure is told by its kind alone, since its words could quote the file. */
    void run(Work work) {
        try {
            work.run();
        } catch (Refusal told) {
            refusal = told;
        } catch (java.io.IOException | RuntimeException | StackOverflowError e) {
            fail(e.getClass().getSimpleName());
        }
    }

    private void fail(String why) {
        org.slf4j.LoggerFactory.getLogger(Delivery.class).error("A delivery could not be brought in: {}", why);
        failed = true;
    }

    /**
     * Looks for the answer to what was taken over. A look that fails is repeated: the file is safe, and the database may
     * be away for a moment.
     *
     * @param longest when it must have been handed over to be waited for still
     */
    void lookUntil(Supplier<Optional<SubmissionOutcome>> look, Instant longest) {
        try {
            look.get().ifPresent(this::answered);
        } catch (RuntimeException e) {
            stage = "The file has arrived. The hub cannot look how far it is, and tries again.";
        }
        if (!isDone() && since.isBefore(longest)) {
            fail("nobody brought it in");
        }
    }

    void answered(SubmissionOutcome answer) {
        outcome = answer;
    }

    void received(Reception.Received taken) {
        received = taken;
    }

    Optional<Reception.Received> received() {
        return Optional.ofNullable(received);
    }

    void reached(String words) {
        stage = words;
    }

    /** Forgets the answer, to be asked another one of the same file. */
    void askAgain(Purpose now) {
        purpose = now;
        outcome = null;
        received = null;
        refusal = null;
        failed = false;
        stage = "The file waits for its turn.";
    }

    boolean isDone() {
        return outcome != null || refusal != null || failed;
    }

    public String ticket() {
        return ticket;
    }

    Account account() {
        return account;
    }

    public Purpose purpose() {
        return purpose;
    }

    public SubmissionRequest request() {
        return request;
    }

    Uploads.Upload upload() {
        return upload;
    }

    Instant since() {
        return since;
    }

    public String stage() {
        return stage;
    }

    Optional<SubmissionOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }
}
