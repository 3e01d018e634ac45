package london.datahub.disclosure;

/** The counts cannot be those of one table; says which row, never a count. */
public final class ContradictoryTable extends RuntimeException {
    ContradictoryTable(String message) {
        super(message);
    }
}
