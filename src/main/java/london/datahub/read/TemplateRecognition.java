package london.datahub.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.feed.TemplateMark;
import london.datahub.issue.Refusal;

/**
 * Tells from which template a file was made: by the line on its guidance sheet, or, where that sheet is gone, by the
 * document property.
 */
public final class TemplateRecognition {
    private static final String PROPERTIES = "docProps/custom.xml";
    private static final int LONGEST_PROPERTIES = 65_536;
    private static final long LOOKED_THROUGH = 64L << 20;
    private static final Pattern TEXT = Pattern.compile(">([^<>]{1,200})<");

    private TemplateRecognition() {}

    /** Returns what a row of a guidance sheet says of its template. */
    public static Optional<TemplateMark> in(SourceRow row) {
        return row.cells().isEmpty() ? Optional.empty() : TemplateMark.in(row.cell(0));
    }

    /** @throws Refusal where a row says that the file is another feed's template */
    static void refuseAnother(SourceRow row, Feed feed) {
        in(row).filter(mark -> !mark.feed().equals(feed.name())).ifPresent(mark -> {
            throw another(mark, feed);
        });
    }

    private static Refusal another(TemplateMark mark, Feed feed) {
        if (Feeds.load().all().stream().noneMatch(known -> known.name().equals(mark.feed()))) {
            return Refusal.badInput(
                    "This is the template of a feed that there is not.", "Fill in the one of " + feed.name() + ".");
        }
        return Refusal.badInput(
                "This is the template of " + mark.feed() + ", version " + mark.version() + "; you said " + feed.name()
                        + ".",
                "Name the feed " + mark.feed() + ", or fill in the template of " + feed.name() + ".");
    }

    /** Returns the refusal of a file without the feed's headings; where it is a template, the template is named. */
    static Refusal withoutHeadings(SourceFile file, Feed feed, Refusal plain) throws IOException {
        Optional<TemplateMark> mark = property(file);
        return mark.map(found -> found.feed().equals(feed.name())
                        ? Refusal.badInput(
                                "This is the template of " + found.feed() + ", version " + found.version()
                                        + "; the present one is version "
                                        + TemplateMark.of(feed).version() + ".",
                                plain.getMessage())
                        : another(found, feed))
                .orElse(plain);
    }

    private static Optional<TemplateMark> property(SourceFile file) throws IOException {
        try (InputStream in = file.open();
                ZipInputStream parts = new ZipInputStream(in)) {
            long seen = 0;
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals(PROPERTIES)) {
                    return mark(new String(parts.readNBytes(LONGEST_PROPERTIES), StandardCharsets.UTF_8));
                }
                seen += skipped(parts, LOOKED_THROUGH - seen);
                if (seen >= LOOKED_THROUGH) {
                    return Optional.empty();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // a file that is no whole zip says nothing of itself
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static long skipped(InputStream part, long most) throws IOException {
        byte[] buffer = new byte[8192];
        long seen = 0;
        for (int read = part.read(buffer); read >= 0 && seen < most; read = part.read(buffer)) {
            seen += read;
        }
        return seen;
    }

    private static Optional<TemplateMark> mark(String xml) {
        Matcher text = TEXT.matcher(xml);
        while (text.find()) {
            Optional<TemplateMark> mark = TemplateMark.in(text.group(1));
            if (mark.isPresent()) {
                return mark;
            }
        }
        return Optional.empty();
    }
}
