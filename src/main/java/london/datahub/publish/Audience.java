package london.datahub.publish;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import london.datahub.issue.Refusal;

/** Who reads a release: named people under agreement, everybody, or the named readers of the annual report. */
public enum Audience {
    PARTNER(1),
    PUBLIC(0),
    NETWORK(2);

    private final int level;

    Audience(int level) {
        this.level = level;
    }

    /**
     * Returns the audience of that name.
     *
     * @throws Refusal for an unknown one
     */
    public static Audience publishable(String name) {
        return Arrays.stream(values())
                .filter(audience -> audience.word().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.badInput(
                        "There is no audience of that name.", "The audiences are partner, public and network."));
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

    /** Tells whether what is released to another audience is known to this one too. */
    boolean knows(Audience other) {
        return other.level <= level;
    }

    /** Returns those who will know what is released to this one: itself first. */
    List<Audience> attackers() {
        return Arrays.stream(values())
                .filter(audience -> audience.knows(this) && (audience == this || audience != NETWORK))
                .sorted((one, other) -> one.level - other.level)
                .toList();
    }
}
