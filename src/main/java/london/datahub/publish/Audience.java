package london.datahub.publish;

import java.util.Locale;
import london.datahub.issue.Refusal;

/** Who reads a release: named people under agreement, or everybody. */
public enum Audience {
    PARTNER,
    PUBLIC;

    /**
     * Returns the audience of that name if tables can be published for it.
     *
     * @throws Refusal for the public audience and for an unknown one
     */
    public static Audience publishable(String name) {
        return switch (name) {
            case "partner" -> PARTNER;
            case "public" ->
                throw Refusal.againstARule(
                        "Nothing is published for the public yet: hiding small counts is not enough there, because they"
                                + " can be worked out from the totals. The public tables wait for protection by controlled rounding.",
                        "Ask for the partner audience instead.");
            default ->
                throw Refusal.badInput("There is no audience of that name.", "The audiences are partner and public.");
        };
    }

    /** Returns the audience as definitions, agreements and the database write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the database schema of its released tables. */
    public String schema() {
        return "published_" + word();
    }

    /** Returns the database user that can select from that schema alone. */
    public String reader() {
        return "datahub_" + word() + "_reader";
    }
}
