package london.datahub.disclosure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the attack came to.
 *
 * @param integersTried how many promises were also tried with whole numbers alone
 */
public record AttackReport(List<Finding> findings, int integersTried) {
    public AttackReport {
        findings = List.copyOf(findings);
    }

    /** Tells whether every promise was proved kept. */
    public boolean isSafe() {
        return failures().isEmpty();
    }

    public List<Finding> failures() {
        return findings.stream()
                .filter(finding -> finding.outcome() != Finding.Outcome.KEPT)
                .toList();
    }

    /** Returns the narrowest interval of all, where anything was attacked. */
    public Optional<Interval> narrowest() {
        return findings.stream().map(Finding::seen).min(Comparator.comparingDouble(Interval::width));
    }
}
