package london.datahub.publish;

import london.datahub.disclosure.JointAttack;
import london.datahub.disclosure.KnownValues;
import london.datahub.disclosure.Outcome;

/** What the attacks on a draft came to, all populations together. */
final class Attacked {
    private long figures;
    private long integers;
    private long standing;
    private long answers;
    private long readBefore;
    private long victims;
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
        outcome.inside().ifPresent(this::add);
        outcome.victims().ifPresent(result -> victims += result.proved());
        protectingMillis += outcome.protecting().toMillis();
        attackingMillis += outcome.attacking().toMillis();
    }

    private void add(KnownValues.Result inside) {
        answers += inside.kept();
        readBefore += inside.readBefore();
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
        return "Attacked: %,d figures, %s; %,d of them in whole numbers too. Every promise is kept.%s%s"
                .formatted(figures, width, integers, byInsiders(), byVictims());
    }

    private String byInsiders() {
        return answers == 0
                ? ""
                : " So it is to each authority that subtracts its own figures: %,d answers; %,d more it could read before."
                        .formatted(answers, readBefore);
    }

    private String byVictims() {
        return victims == 0
                ? ""
                : " What is owed to somebody who knows one victim is kept too: %,d answers.".formatted(victims);
    }

    double seconds() {
        return (protectingMillis + attackingMillis) / 1e3;
    }
}
