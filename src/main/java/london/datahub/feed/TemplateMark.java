package london.datahub.feed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a template says of itself: its feed, and the state of the definition that it was made from.
 *
 * @param version the feed's version and a fingerprint of its columns, as 1-3f9a1c0e, so that no change of them passes
 *     for the same template because nobody thought of counting the version up
 */
public record TemplateMark(String feed, String version) {
    /** The document property that holds {@link #line()}. */
    public static final String PROPERTY = "Data hub template";

    private static final Pattern LINE = Pattern.compile("Template of ([a-z][a-z0-9-]{0,60}), version (\\d+-[0-9a-f]+)");
    private static final int DIGITS = 8;

    public static TemplateMark of(Feed feed) {
        String shape = feed.layouts().stream().map(TemplateMark::shape).collect(Collectors.joining("\n"));
        return new TemplateMark(
                feed.name(), feed.version() + "-" + fingerprint(shape).substring(0, DIGITS));
    }

    private static String shape(Layout layout) {
        return layout.name() + "\n"
                + layout.columns().stream().map(TemplateMark::shape).collect(Collectors.joining("\n"));
    }

    private static String shape(Column column) {
        return String.join(
                "\t",
                column.name(),
                column.usualHeading(),
                column.type().name(),
                String.valueOf(column.required()),
                column.codes().orElse(""),
                String.join("\t", column.separators()));
    }

    private static String fingerprint(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }

    /** Returns the line that stands in the template. */
    public String line() {
        return "Template of " + feed + ", version " + version;
    }

    /** Reads that line again, or nothing where the text is another. */
    public static Optional<TemplateMark> in(String text) {
        Matcher line = LINE.matcher(text);
        return line.matches() ? Optional.of(new TemplateMark(line.group(1), line.group(2))) : Optional.empty();
    }
}
