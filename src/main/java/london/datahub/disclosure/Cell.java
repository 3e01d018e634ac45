package london.datahub.disclosure;

import java.util.List;

/**
 * One figure of a programme.
 *
 * @param codes what it counts: one code a dimension; never shown but to who asked for the programme
 * @param count the truth; {@link #UNTOLD} where the programme does not know it
 * @param known what everybody knows of it before anything of this release is published
 */
public record Cell(List<String> codes, Role role, long count, Interval known) {
    /** The count of a cell whose truth the programme was not told. */
    public static final long UNTOLD = Long.MIN_VALUE;

    /** What becomes of a figure. */
    public enum Role {
        /** Published now, protected. */
        PUBLISHED,
        /** Published nowhere; the sums it stands in bind it all the same. */
        UNPUBLISHED,
        /** Published nowhere, but a sum of published ones tells it; protected as if it were. */
        IMPLIED,
        /** Known to the attacker: published earlier, openly elsewhere, or returned as nil. */
        FACT
    }

    static Cell published(List<String> codes, long count) {
        return new Cell(codes, Role.PUBLISHED, count, Interval.COUNT);
    }

    static Cell unpublished(List<String> codes) {
        return new Cell(codes, Role.UNPUBLISHED, UNTOLD, Interval.COUNT);
    }

    Cell released() {
        return new Cell(codes, Role.PUBLISHED, count, known);
    }

    Cell implied(long truth) {
        return new Cell(codes, Role.IMPLIED, truth, known);
    }

    Cell known(Interval other) {
        return new Cell(codes, role, count, other);
    }

    boolean isPublished() {
        return role == Role.PUBLISHED;
    }
}
