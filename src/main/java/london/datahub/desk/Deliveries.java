package london.datahub.desk;

import jakarta.annotation.PreDestroy;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import london.datahub.access.Account;
import london.datahub.access.AuditTrail;
import london.datahub.issue.Refusal;
import london.datahub.job.Reception;
import london.datahub.job.SubmissionRequest;

/**
 * The files that officers handed over lately. Two are taken over or worked on at a time, any number waits for worker
 * processes; each is forgotten after half an hour.
 */
final class Deliveries {
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
    private static final int AT_ONCE = 2;
    private static final int OF_ONE_PERSON = 10;
    private static final int OF_ALL = 200;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final Reception reception;
    private final Receipts receipts;
    private final AuditTrail audit;
    private final Clock clock;
    private final Map<String, Delivery> all = new ConcurrentHashMap<>();
    private final ScheduledExecutorService work = Executors.newScheduledThreadPool(AT_ONCE, Deliveries::thread);

    Deliveries(Reception reception, Receipts receipts, AuditTrail audit, Clock clock) {
        this.receipts = receipts;
        this.reception = reception;
        this.audit = audit;
        this.clock = clock;
        work.scheduleWithFixedDelay(this::forgetOld, 1, 1, TimeUnit.MINUTES);
    }

    private static Thread thread(Runnable runnable) {
        Thread thread = new Thread(runnable, "delivery");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Takes a file over and begins with it as soon as it can; where it does not, nothing of the file is left.
     *
     * @throws Refusal where what is asked of it is refused, or there are too many
     */
    Delivery begin(Account by, Delivery.Purpose purpose, SubmitForm form, Supplier<SubmissionRequest> asked) {
        Delivery delivery;
        try {
            mustNotBeTooMany(by);
            delivery = new Delivery(ticket(), by, purpose, asked.get(), form.upload(), clock.instant());
        } catch (RuntimeException e) {
            form.upload().close();
            throw e;
        }
        all.put(delivery.ticket(), delivery);
        work.execute(() -> run(delivery));
        return delivery;
    }

    /** Of one person the oldest answer makes room for the newest file; those under way are waited for. */
    private void mustNotBeTooMany(Account by) {
        List<Delivery> own = all.values().stream()
                .filter(delivery -> delivery.account().id() == by.id())
                .toList();
        List<Delivery> answered = own.stream()
                .filter(Delivery::isDone)
                .sorted(Comparator.comparing(Delivery::since))
                .toList();
        if (own.size() - answered.size() >= OF_ONE_PERSON || all.size() >= OF_ALL) {
            throw Refusal.againstARule("Too many files are under way.", "Send this one a little later.");
        }
        answered.stream().limit(Math.max(0, own.size() + 1 - OF_ONE_PERSON)).forEach(this::forget);
    }

    private void forget(Delivery delivery) {
        all.remove(delivery.ticket());
        delivery.upload().close();
    }

    /** Works once more on a delivery that was answered, as after a heading was confirmed; does nothing while one works on it. */
    synchronized void again(Delivery delivery, Delivery.Purpose purpose) {
        if (delivery.isDone()) {
            delivery.askAgain(purpose);
            work.execute(() -> run(delivery));
        }
    }

    private static String ticket() {
        byte[] chance = new byte[18];
        CHANCE.nextBytes(chance);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
    }

    private void run(Delivery delivery) {
        if (delivery.purpose() == Delivery.Purpose.CHECK) {
            delivery.run(() -> delivery.answered(reception.rehearse(delivery.request())));
        } else {
            delivery.run(() -> delivery.received(reception.hand(delivery.request(), delivery::reached)));
            look(delivery);
        }
    }

    /** Looks now and then how far a file is that another process may be bringing in; no thread waits for it. */
    private void look(Delivery delivery) {
        delivery.received()
                .ifPresent(received -> delivery.lookUntil(
                        () -> reception.outcomeOf(received, delivery::reached),
                        clock.instant().minus(KEPT)));
        if (delivery.isDone()) {
            note(delivery);
        } else {
            work.schedule(() -> look(delivery), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void note(Delivery delivery) {
        Account by = delivery.account();
        String subject = delivery.outcome()
                .map(outcome -> "submission " + outcome.submission().id())
                .orElse(delivery.request().feed());
        boolean taken = delivery.outcome().filter(outcome -> !outcome.refused()).isPresent();
        audit.record(
                by.email(),
                by.organisation().code(),
                "submission-sent",
                subject,
                taken ? AuditTrail.DONE : AuditTrail.REFUSED);
        delivery.outcome().ifPresent(outcome -> receipts.of(by, outcome));
    }

    /**
     * Returns one of the visitor's own.
     *
     * @throws Refusal where it is another's or was forgotten: nobody can tell which
     */
    Delivery of(Account visitor, String ticket) {
        Delivery delivery = all.get(ticket);
        if (delivery == null || delivery.account().id() != visitor.id()) {
            throw Refusal.badInput(
                    "This answer is not kept any more.",
                    "What was sent stands in the history; a check can be repeated.");
        }
        return delivery;
    }

    private void forgetOld() {
        Instant before = clock.instant().minus(KEPT);
        all.values().stream()
                .filter(delivery -> delivery.isDone() && delivery.since().isBefore(before))
                .forEach(this::forget);
    }

    /** What is under way is finished: a thread that writes is never interrupted. */
    @PreDestroy
    void close() throws InterruptedException {
        work.shutdown();
        work.awaitTermination(1, TimeUnit.MINUTES);
        all.values().forEach(delivery -> delivery.upload().close());
    }
}
