package london.datahub.publish;

import java.util.Optional;

/** How the values of a dimension add up to larger ones, and which total row the publisher adds. */
enum Hierarchy {
    NONE(null),
    BOROUGH_BCU_LONDON(new Total("E12000007", "London", "like 'E09%'")),
    BCU_LONDON(new Total("London", "London", "<> 'No London borough'")),
    WARD_BOROUGH(null);

    private final Total total;

    Hierarchy(Total total) {
        this.total = total;
    }

    Optional<Total> total() {
        return Optional.ofNullable(total);
    }

    /**
     * A total row.
     *
     * @param includes condition on the dimension's column, in SQL: which values are summed
     */
    record Total(String code, String label, String includes) {}
}
