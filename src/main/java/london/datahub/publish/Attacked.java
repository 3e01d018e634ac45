package london.datahub.publish;

import london.datahub.disclosure.JointAttack;
import london.datahub.disclosure.Population.Outcome;

/** What the attacks on a draft came to, all populations together. */
final class Attacked {
    private long figures;
    private long integers;
    private long standing;
    private double narrowest = Double.POSITIVE_INFINITY;
    private long protectingMillis;
    private long attackingMillis;

    void add(Outcome outcome) {
        for (JointAttack.Result attack : outcome.attacks()) {
            figures += attack.kept().size();
            integers += attack.integersTried();
            // What was added is promised to be open, figures themselves to be open wide.
            narrowest = Math.min(
                    narrowest,
                    attack.kept().entrySet().stream()
                            .filter(kept -> !kept.getKey().isOfAddition())
                            .mapToDouble(kept -> kept.getValue().width())
                            .min()
                            .orElse(Double.POSITIVE_INFINITY));
        }
        protectingMillis += outcome.protecting().toMillis();
        attackingMillis += outcome.attacking().toMillis();
    }

    /** Counts figures that were attacked before and have not changed. */
    void stand(int unchanged) {
        standing += unchanged;
    }

    /** Says it to a reader. */
    String words() {
        return attack()
                + (standing == 0 ? "" : " %,d more have not changed and stand as they were.".formatted(standing));
    }

    private String attack() {
        if (figures == 0) {
            return standing == 0 ? "Attacked: nothing had to be hidden." : "Attacked: nothing more had to be hidden.";
        }
        String width = Double.isFinite(narrowest)
                ? "narrowest interval " + (long) Math.floor(narrowest + 1e-6) + " wide"
                : "of additions between releases alone";
        return "Attacked: %,d figures, %s; %,d of them in whole numbers too. Every promise is kept."
                .formatted(figures, width, integers);
    }

    double seconds() {
        return (protectingMillis + attackingMillis) / 1e3;
    }
}
