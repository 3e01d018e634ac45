package london.datahub.publish;

/**
 * A released table in a list.
 *
 * @param unit what is counted: offence, referral, person ...
 * @param eventDate the date that puts an event into a period
 * @param disclosure protected, or open-source where the supplier publishes the figures itself
 */
public record TableSummary(String name, String title, String unit, String eventDate, String disclosure, long rows) {}
