package london.datahub.metabase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** What differs from what should be; it is set right at once, or only told. */
final class Changes {
    /** The id of what was only told to be missing; nothing in Metabase has it. */
    static final int NOT_MADE = 0;

    private final boolean write;
    private final List<String> told = new ArrayList<>();

    /** @param write whether to set right what differs */
    Changes(boolean write) {
        this.write = write;
    }

    boolean writes() {
        return write;
    }

    /** Makes something, and returns its id. */
    int make(String what, IntSupplier making) {
        int id = write ? making.getAsInt() : NOT_MADE;
        told.add("make " + what);
        return id;
    }

    /** Changes something that is there. */
    void change(String what, Runnable changing) {
        if (write) {
            changing.run();
        }
        told.add("change " + what);
    }

    void archive(String what, Runnable archiving) {
        if (write) {
            archiving.run();
        }
        told.add("archive " + what);
    }

    List<String> told() {
        return List.copyOf(told);
    }
}
