package london.datahub.feed;

import java.util.List;
import java.util.Optional;
import london.datahub.definition.Definition;

/**
 * A column that a feed's files have.
 *
 * @param name also the name of the fact's column in the warehouse
 * @param headings what officers write above it, the usual one first
 * @param filledDown whether an empty cell means the value above it, as where a group's name stands only in its first row
 * @param codes the code list of a CODE or CODES column
 * @param separators what stands between the words of a CODES column
 * @param within the borough column in which a WARD lies
 * @param orElse a code list of places that are no borough
 * @param register whose references these are, so that the same one is recognised in another feed; one that begins with
 *     "own-" is each supplier's own, and the same reference of two suppliers is not the same
 * @param placeBasis what a place stands for; never where a person lives now
 */
public record Column(
        String name,
        List<String> headings,
        ColumnType type,
        boolean required,
        boolean filledDown,
        Optional<String> codes,
        List<String> separators,
        Optional<String> within,
        Optional<String> orElse,
        Optional<String> register,
        Optional<String> placeBasis,
        Optional<String> guidance) {
    private static final String OWN = "own-";

    static Column read(String name, Definition d) {
        Column column = new Column(
                name,
                d.texts("headings"),
                d.choice("type", ColumnType.class, ColumnType.NOT_KEPT),
                d.flag("required"),
                d.flag("filled-down"),
                d.optionalText("codes"),
                d.texts("separators"),
                d.optionalText("within"),
                d.optionalText("or-else"),
                d.optionalText("register"),
                d.optionalText("place-basis"),
                d.optionalText("guidance"));
        column.check(d);
        return column;
    }

    private void check(Definition d) {
        if (headings.isEmpty()) {
            d.mistake("headings", "column \"" + name + "\" has no headings.");
        }
        if (!d.has("type")) {
            d.mistake("type", "column \"" + name + "\" has no type.");
        }
        boolean coded = type == ColumnType.CODE || type == ColumnType.CODES;
        if (coded != codes.isPresent()) {
            d.mistake("codes", "column \"" + name + "\": a code list belongs to type code or codes, and only there.");
        }
        boolean referring = type == ColumnType.REFERENCE || type == ColumnType.PERSON_REFERENCE;
        if (referring != register.isPresent()) {
            d.mistake(
                    "register",
                    "column \"" + name
                            + "\": a register belongs to type reference or person-reference, and only there.");
        }
    }

    /** Tells whether every supplier has a register of its own. */
    public boolean registeredBySupplier() {
        return register.filter(whose -> whose.startsWith(OWN)).isPresent();
    }

    /** Returns the heading that officers use most. */
    public String usualHeading() {
        return headings.isEmpty() ? name : headings.get(0);
    }
}
