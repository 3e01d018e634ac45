package london.datahub.job;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import london.datahub.collect.CollectedFiles;
import london.datahub.collect.CollectedFiles.Seen;
import london.datahub.collect.CollectedFiles.State;
import london.datahub.collect.FilePattern;
import london.datahub.collect.Shelf;
import london.datahub.collect.Source;
import london.datahub.collect.UnplacedFiles;
import london.datahub.collect.Uploads;
import london.datahub.issue.Refusal;
import london.datahub.read.LargestFile;
import london.datahub.validate.Period;

/**
 * One file at a source, looked at once. Only its content says whether it has changed; it is taken when it was the same at
 * two looks, a while apart, or where its sender marked it as whole.
 */
record CollectedFile(Source source, Shelf shelf, String name, boolean markedAsWhole, Clock clock) {
    /** Where a file can go. */
    record Ways(
            Reception reception, CollectedFiles known, UnplacedFiles unplaced, Uploads uploads, LargestFile largest) {}

    /** What was found. */
    enum Found {
        NOT_THERE,
        UNCHANGED,
        WAITING,
        TAKEN,
        UNPLACED
    }

    /**
     * One look.
     *
     * @param trouble what somebody should know of it
     */
    record Look(Found found, Optional<SubmissionOutcome> outcome, Optional<String> trouble) {
        static Look at(Found found) {
            return new Look(found, Optional.empty(), Optional.empty());
        }
    }

    Look look(Ways ways) throws IOException {
        Optional<Seen> seen = ways.known().seen(source, name);
        boolean decided = seen.isPresent() && seen.get().state() != State.WAITING;
        Optional<Shelf.Fetched> fetched = shelf.fetch(name, decided ? seen.map(Seen::mark) : Optional.empty());
        if (fetched.isEmpty()) {
            return Look.at(decided ? Found.UNCHANGED : Found.NOT_THERE);
        }
        MessageDigest digest = sha256();
        try (InputStream bytes = fetched.get().bytes();
                Uploads.Upload upload =
                        ways.uploads().receive(new DigestInputStream(bytes, digest), ways.largest()::mustHold)) {
            String content = ways.known().content(HexFormat.of().formatHex(digest.digest()));
            return look(
                    ways,
                    seen,
                    new Seen(
                            content,
                            State.WAITING,
                            clock.instant(),
                            fetched.get().mark()),
                    upload);
        }
    }

    private Look look(Ways ways, Optional<Seen> before, Seen now, Uploads.Upload upload) throws IOException {
        boolean same = before.isPresent() && before.get().content().equals(now.content());
        if (same && before.get().state() != State.WAITING) {
            return Look.at(Found.UNCHANGED);
        }
        if (!markedAsWhole && !(same && hasSettled(before.get().since()))) {
            if (!same) {
                ways.known().note(source, name, now, OptionalLong.empty());
            }
            return Look.at(Found.WAITING);
        }
        return take(ways, now, upload);
    }

    /** With a marker agreed on, only the marker says that a file is whole. */
    private boolean hasSettled(Instant since) {
        return source.marker().isEmpty() && !clock.instant().isBefore(since.plus(source.settle()));
    }

    private Look take(Ways ways, Seen now, Uploads.Upload upload) throws IOException {
        Optional<FilePattern.Named> named = source.named(name);
        if (named.isEmpty()) {
            return keep(ways, now, upload, "Its name fits no file that is expected from this source.");
        }
        try {
            SubmissionOutcome outcome = ways.reception().submit(request(named.get(), upload), reached -> {});
            long submission = outcome.submission().id();
            ways.known().note(source, name, decided(now, State.TAKEN), OptionalLong.of(submission));
            return new Look(Found.TAKEN, Optional.of(outcome), Optional.empty());
        } catch (Refusal refusal) {
            return keep(ways, now, upload, refusal.getMessage());
        }
    }

    private SubmissionRequest request(FilePattern.Named named, Uploads.Upload upload) {
        return new SubmissionRequest(
                SentFile.received(name, upload),
                named.feed(),
                source.organisation(),
                new Period(named.from(), named.to()),
                Set.of(),
                "collected from " + source.name(),
                OptionalLong.empty());
    }

    /** What cannot be placed is kept: its sender may believe that it arrived. */
    private Look keep(Ways ways, Seen now, Uploads.Upload upload, String reason) throws IOException {
        long number;
        try (InputStream clear = upload.open()) {
            number = ways.unplaced().keep(source, name, reason, clear);
        }
        ways.known().note(source, name, decided(now, State.UNPLACED), OptionalLong.empty());
        return new Look(
                Found.UNPLACED,
                Optional.empty(),
                Optional.of("File " + number + " from the source " + source.name() + " was not taken in and is kept: "
                        + reason));
    }

    private static Seen decided(Seen now, State state) {
        return new Seen(now.content(), state, now.since(), now.mark());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
