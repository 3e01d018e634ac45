package london.datahub.dashboard;

/** A value of a filter that can be chosen. */
public record Option(String value, String label, boolean chosen) {}
