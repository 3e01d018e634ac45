package london.datahub.publish;

/** How a table protects small counts from an audience. */
enum Policy {
    /** A count of 1 to 4 is coded, and so are others that would give it away. */
    SUPPRESS_UNDER_5,
    /** Every count is rounded so that all tables still agree. */
    CONTROLLED_ROUNDING,
    /** Every count is shown, small ones too: for named readers alone. */
    EXACT,
    /** The supplier publishes the same figures itself. */
    AS_PUBLISHED,
    /** The table holds no counts. */
    NO_COUNTS
}
