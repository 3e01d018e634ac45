package london.datahub.load;

/** Hears how far a submission has come. */
@FunctionalInterface
public interface Progress {
    /** @param stage what has just been done or begun, in words for a person */
    void reached(String stage);
}
