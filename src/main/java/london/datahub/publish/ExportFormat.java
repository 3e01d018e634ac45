package london.datahub.publish;

import java.util.Locale;
import london.datahub.issue.Refusal;

/** The forms in which a published table leaves the hub. */
public enum ExportFormat {
    CSV("text/csv;charset=UTF-8"),
    JSON("application/json");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Returns the ending of a file's name, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the format of that name.
     *
     * @throws Refusal for an unknown one
     */
    public static ExportFormat named(String name) {
        return switch (name) {
            case "csv" -> CSV;
            case "json" -> JSON;
            default ->
                throw Refusal.badInput("A table cannot be written in that format.", "The formats are csv and json.");
        };
    }
}
