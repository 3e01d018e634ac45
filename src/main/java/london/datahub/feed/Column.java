package london.datahub.feed;

import java.util.ArrayList;
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
 * @param basis the column that says of each row what this place stands for
 * @param neverTaken a code list of words that are never taken: with one of them this cell and the places that have it as
 *     their basis are dropped
 * @param mayBeWithheld whether a count may be a mark as {@code <5} or {@code *}: no number, and the reason why
 * @param yesWhere a column and words of it that mean yes here too, where this cell says nothing
 * @param ownHeadings what one supplier writes above it, as a person confirmed; never repeated in an issue
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
        Optional<String> guidance,
        Optional<String> basis,
        Optional<String> neverTaken,
        boolean mayBeWithheld,
        List<String> yesWhere,
        List<String> ownHeadings) {
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
                d.optionalText("guidance"),
                d.optionalText("basis"),
                d.optionalText("never-taken"),
                d.flag("may-be-withheld"),
                d.texts("yes-where"),
                List.of());
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
        boolean referring =
                type == ColumnType.REFERENCE || type == ColumnType.PERSON_REFERENCE || type == ColumnType.CODE_NAME;
        if (referring != register.isPresent()) {
            d.mistake(
                    "register",
                    "column \"" + name
                            + "\": a register belongs to type reference, code-name or person-reference, and only there.");
        }
        if (type.isPlace() != placeBasis.isPresent()) {
            d.mistake("place-basis", "column \"" + name + "\": a place says its place-basis, and nothing else does.");
        }
        if (mayBeWithheld && type != ColumnType.COUNT) {
            d.mistake("may-be-withheld", "column \"" + name + "\": only a count may be withheld.");
        }
        if (!yesWhere.isEmpty() && (type != ColumnType.YES_NO || yesWhere.size() < 2)) {
            d.mistake("yes-where", "column \"" + name + "\": yes-where gives a yes-no a column and its words.");
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

    Column withOwnHeading(String heading) {
        List<String> own = new ArrayList<>(ownHeadings);
        own.add(heading);
        return new Column(
                name,
                headings,
                type,
                required,
                filledDown,
                codes,
                separators,
                within,
                orElse,
                register,
                placeBasis,
                guidance,
                basis,
                neverTaken,
                mayBeWithheld,
                yesWhere,
                List.copyOf(own));
    }
}
