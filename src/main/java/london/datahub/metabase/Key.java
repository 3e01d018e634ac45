package london.datahub.metabase;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name by which the hub knows what it made: it stands at the end of a description, so that a title can change and
 * what people made by hand is left alone.
 *
 * @param name as {@code partner/card/borough/offences-by-age}
 */
record Key(String name) {
    private static final Pattern MARK = Pattern.compile("\\[datahub:([a-z0-9/_-]+)]\\s*$");

    static Optional<Key> in(String description) {
        Matcher mark = MARK.matcher(description == null ? "" : description);
        return mark.find() ? Optional.of(new Key(mark.group(1))) : Optional.empty();
    }

    Key {
        if (!name.matches("[a-z0-9/_-]+")) {
            throw new IllegalArgumentException("A key has a-z, 0-9, hyphens, underscores and slashes.");
        }
    }

    /** Returns a description that carries the key. */
    String mark(String description) {
        return description + "\n\nMade by the data hub; a change made here is undone. [datahub:" + name + "]";
    }

    boolean below(String start) {
        return name.startsWith(start);
    }
}
