package london.datahub.disclosure;

import java.util.List;
import java.util.stream.Stream;

/** One direction of a promise: the cell must be able to go so far. */
record Side(int cell, boolean upwards, double target) {
    static List<Side> of(TableProgramme programme, Promise promise) {
        int cell = promise.cell();
        if (promise.covers().low() > promise.covers().high()) {
            return List.of(new Side(cell, true, programme.cell(cell).count() + Math.ceil(promise.width())));
        }
        return Stream.of(
                        new Side(cell, true, promise.covers().high()),
                        new Side(cell, false, promise.covers().low()))
                .toList();
    }

    double sign() {
        return upwards ? 1 : -1;
    }

    boolean isReachedBy(double value) {
        return sign() * (value - target) >= -1e-6;
    }
}
