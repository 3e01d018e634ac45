package london.datahub.publish;

/** A column of a released table, and what it means. */
public record PublishedColumn(String name, Role role, String description) {
    /** A measure is empty where it is coded; what is shown of it then says why. */
    public enum Role {
        DIMENSION,
        MEASURE,
        SHOWN
    }
}
