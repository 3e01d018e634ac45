package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.List;

/** What a policy promises of a release, and of the earlier ones in the light of it. */
final class Promises {
    private final Policy policy;
    private final TableProgramme programme;
    private final List<Promise> made = new ArrayList<>();

    private Promises(Policy policy, TableProgramme programme) {
        this.policy = policy;
        this.programme = programme;
    }

    /**
     * Returns every promise.
     *
     * @param stillHidden earlier cells whose truth is untold, and that nobody could tell from small ones before
     */
    static List<Promise> of(Policy policy, Series.Joined series, List<Integer> stillHidden) {
        Promises promises = new Promises(policy, series.programme());
        for (int i = 0; i < series.programme().size(); i++) {
            promises.ofCell(i);
        }
        series.increments().forEach(promises::ofIncrement);
        stillHidden.forEach(cell -> promises.made.add(promises.hides(cell)));
        return promises.made;
    }

    private void ofCell(int place) {
        Cell cell = programme.cell(place);
        boolean implied = cell.role() == Cell.Role.IMPLIED && policy.isSmall(cell.count());
        boolean hidden = cell.isPublished()
                || implied
                || cell.role() == Cell.Role.FACT && cell.known().width() > 0;
        if (hidden && policy.method() == Policy.Method.ROUNDING) {
            made.add(Promise.asWideAs(place, policy.threshold() - 1.0));
        } else if (hidden && cell.count() != Cell.UNTOLD && policy.isSmall(cell.count())) {
            made.add(hides(place));
        }
    }

    private Promise hides(int place) {
        return Promise.covers(place, 0, policy.threshold());
    }

    private void ofIncrement(int place) {
        long count = programme.cell(place).count();
        if (count != Cell.UNTOLD && policy.isSmall(Math.abs(count))) {
            made.add(Promise.asWideAs(place, 1));
        }
    }
}
