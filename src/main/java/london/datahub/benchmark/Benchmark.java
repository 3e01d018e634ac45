package london.datahub.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import london.datahub.reference.Borough;
import london.datahub.statistics.Comparison;
import london.datahub.statistics.Rate;
import london.datahub.statistics.Trend;

/**
 * An indicator of a borough, beside its peers and its own past.
 *
 * @param shown the count behind it as released
 * @param own its rate; empty where the count is coded or there is no rate for the authority
 * @param past its rates of all years, the earliest first, empty where there is none
 */
public record Benchmark(
        Indicator indicator,
        Borough borough,
        String year,
        String shown,
        Optional<Rate> own,
        List<Compared> compared,
        Map<String, Optional<Rate>> past,
        Trend trend) {
    /**
     * How it stands to one group of peers.
     *
     * @param rate the peers' rate, all taken together; empty where the comparison was dropped
     * @param usable how many of the peers have a figure in the release
     * @param peers how many there are
     */
    public record Compared(PeerGroup group, Optional<Rate> rate, int usable, int peers, Comparison outcome) {
        /** Returns whether too few peers had a figure. */
        public boolean dropped() {
            return rate.isEmpty();
        }
    }
}
