package london.datahub.collect;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import london.datahub.collect.Source.Kind;
import london.datahub.definition.Definition;
import london.datahub.definition.Mistakes;
import london.datahub.feed.Feeds;

/** The places that files are collected from, as an installation lists them: see docs/collecting.md. */
public record Sources(List<Source> all) {
    private static final int LOOK_BACK = 3;
    private static final String SETTLE = "PT1M";

    /**
     * Reads a list of sources.
     *
     * @param file what the list is called in messages
     * @throws IllegalStateException naming every mistake in it
     */
    public static Sources read(String file, String text, Feeds feeds) {
        Mistakes mistakes = new Mistakes();
        List<Source> sources = Definition.read(
                file, text, mistakes, list -> list.children("sources", (name, source) -> source(name, source, feeds)));
        mistakes.throwIfAny();
        return new Sources(sources);
    }

    private static Source source(String name, Definition source, Feeds feeds) {
        if (!name.matches("[a-z0-9-]{1,40}")) {
            source.mistake("organisation", "a source's name has 1 to 40 small letters, digits and hyphens.");
        }
        String address = source.text("address");
        Source read = new Source(
                name,
                source.text("organisation"),
                kind(address),
                address,
                source.optionalText("host-key"),
                source.optionalText("user"),
                source.optionalText("secret"),
                source.optionalText("key-file"),
                source.optionalText("authority"),
                settle(source),
                source.optionalText("marker"),
                source.number("look-back", LOOK_BACK),
                source.list("files", file -> pattern(file, feeds)),
                source.texts("ignore").stream()
                        .map(pattern -> new FilePattern(pattern, ""))
                        .toList());
        fits(read).forEach(mistake -> source.mistake("address", mistake));
        return read;
    }

    private static Kind kind(String address) {
        if (address.startsWith("sftp://")) {
            return Kind.SFTP;
        }
        return address.startsWith("https://") ? Kind.HTTPS : Kind.FOLDER;
    }

    private static Duration settle(Definition source) {
        try {
            return Duration.parse(source.optionalText("settle").orElse(SETTLE));
        } catch (DateTimeParseException e) {
            source.mistake("settle", "\"settle\" is written as PT1M for a minute or PT30S for 30 seconds.");
            return Duration.ZERO;
        }
    }

    private static FilePattern pattern(Definition file, Feeds feeds) {
        String feed = file.text("feed");
        if (feeds.all().stream().noneMatch(known -> known.name().equals(feed))) {
            file.mistake("feed", "there is no feed of that name.");
        }
        try {
            FilePattern pattern = new FilePattern(file.text("name"), feed);
            pattern.mistake().ifPresent(mistake -> file.mistake("name", "\"name\" " + mistake));
            return pattern;
        } catch (IllegalArgumentException e) {
            file.mistake("name", "\"name\" may hold *, {year}, {month}, {quarter} and {financial-year}, each once.");
            return new FilePattern("", feed);
        }
    }

    private static List<String> fits(Source source) {
        List<String> mistakes = new ArrayList<>();
        if (source.files().isEmpty()) {
            mistakes.add("\"files\" is missing: what the files are called, and which feed they are.");
        }
        switch (source.kind()) {
            case FOLDER -> folder(source, mistakes);
            case SFTP -> sftp(source, mistakes);
            case HTTPS -> https(source, mistakes);
        }
        return mistakes;
    }

    private static void folder(Source source, List<String> mistakes) {
        if (source.address().contains("://") || !source.address().startsWith("/") && !isDrive(source.address())) {
            mistakes.add("\"address\" is a folder's whole path, or begins with sftp:// or https://.");
        }
        only(source, mistakes, false, false);
    }

    private static boolean isDrive(String address) {
        return address.matches("[A-Za-z]:[/\\\\].*");
    }

    private static void sftp(Source source, List<String> mistakes) {
        if (source.hostKey()
                .filter(key -> key.matches("SHA256:[A-Za-z0-9+/]{43}"))
                .isEmpty()) {
            mistakes.add("\"host-key\" is needed: the server's fingerprint as SHA256:..., as its owner tells it.");
        }
        if (source.user().isEmpty()
                || source.secret().isEmpty() && source.keyFile().isEmpty()) {
            mistakes.add("\"user\", and \"secret\" or \"key-file\", are needed for an SFTP server.");
        }
        host(source, mistakes);
        only(source, mistakes, true, false);
    }

    private static void https(Source source, List<String> mistakes) {
        if (!source.address().endsWith("/")) {
            mistakes.add("\"address\" of an HTTPS server ends with a slash; the files' names come after it.");
        }
        if (source.files().stream().anyMatch(FilePattern::hasAnything)) {
            mistakes.add("\"name\" has no * for an HTTPS server: the hub asks for each file by its whole name.");
        }
        if (source.lookBack() < 1 || source.lookBack() > 40) {
            mistakes.add("\"look-back\" is a number of periods from 1 to 40.");
        }
        host(source, mistakes);
        only(source, mistakes, false, true);
    }

    private static void host(Source source, List<String> mistakes) {
        try {
            URI address = URI.create(source.address());
            if (address.getHost() == null || address.getUserInfo() != null) {
                mistakes.add(
                        "\"address\" has a host and no user: \"user\" says who, \"secret\" how the password is got.");
            }
        } catch (IllegalArgumentException e) {
            mistakes.add("\"address\" is no address.");
        }
    }

    private static void only(Source source, List<String> mistakes, boolean sftp, boolean https) {
        if (!sftp && (source.hostKey().isPresent() || source.keyFile().isPresent())) {
            mistakes.add("\"host-key\" and \"key-file\" are for SFTP servers alone.");
        }
        if (!https && source.authority().isPresent()) {
            mistakes.add("\"authority\" is for HTTPS servers alone.");
        }
        if (!sftp && !https && (source.user().isPresent() || source.secret().isPresent())) {
            mistakes.add("\"user\" and \"secret\" are for servers alone.");
        }
    }

    /** Returns the source of that name. */
    public Optional<Source> named(String name) {
        return all.stream().filter(source -> source.name().equals(name)).findFirst();
    }
}
