package london.datahub.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The decisions on a referral: reasonable grounds within weeks, conclusive grounds long after. */
final class Decisions {
    // Boroughs that decide on children in a local panel; which ones and from when is an assumption.
    private static final Set<String> PANELS =
            Set.of("E09000002", "E09000007", "E09000012", "E09000019", "E09000020", "E09000025", "E09000033");
    private static final LocalDate PANELS_START = LocalDate.of(2021, 6, 1);
    private static final LocalDate IMMIGRATION_AUTHORITY_STARTS = LocalDate.of(2021, 11, 8);

    private final Handwriting hand;
    private final boolean panel;
    private final boolean positive;
    private final LocalDate reasonableOn;
    private final boolean conclusivePositive;
    private final LocalDate conclusiveOn;
    private final String body;

    Decisions(Referral referral, Handwriting hand, long seed) {
        this.hand = hand;
        Chance chance = Chance.of(seed, "decisions", referral.event());
        LocalDate day = referral.referredOn();
        panel = referral.isChild()
                && PANELS.contains(referral.boroughCode())
                && !day.isBefore(PANELS_START)
                && chance.happens(0.7);
        positive = chance.happens(0.91);
        reasonableOn = day.plusDays(chance.between(2, panel ? 10 : 45));
        conclusivePositive = chance.happens(panel ? 0.76 : 0.88);
        conclusiveOn = reasonableOn.plusDays(panel ? chance.between(8, 40) : chance.between(90, 620));
        boolean immigration =
                !referral.isChild() && !day.isBefore(IMMIGRATION_AUTHORITY_STARTS) && chance.happens(0.15);
        body = panel ? "devolved-panel" : immigration ? "immigration-authority" : "single-authority";
    }

    /** Returns the cells by field; a decision of a day after {@code asAt} is pending. */
    Map<String, Object> cells(LocalDate asAt) {
        var cells = new HashMap<String, Object>();
        cells.put("deciding_body", hand.word("deciding-body", body));
        put(cells, "rg", positive, reasonableOn, asAt);
        if (positive && !reasonableOn.isAfter(asAt)) {
            put(cells, "cg", conclusivePositive, conclusiveOn, asAt);
        }
        return cells;
    }

    private void put(Map<String, Object> cells, String grounds, boolean yes, LocalDate on, LocalDate asAt) {
        boolean decided = !on.isAfter(asAt);
        cells.put(grounds + "_decision", hand.word("decision", !decided ? "pending" : yes ? "positive" : "negative"));
        cells.put(grounds + "_on", decided ? on : null);
    }
}
