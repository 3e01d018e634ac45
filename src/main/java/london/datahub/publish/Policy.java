package london.datahub.publish;

/** How a table protects small counts from an audience. */
enum Policy {
    /** A count under 5, zero among them, is coded. */
    SUPPRESS_UNDER_5,
    /** Every count is rounded so that all tables still agree; not built yet, so nothing is released under it. */
    CONTROLLED_ROUNDING,
    /** The supplier publishes the same figures itself. */
    AS_PUBLISHED,
    /** The table holds no counts. */
    NO_COUNTS
}
