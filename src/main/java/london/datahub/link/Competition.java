package london.datahub.link;

/**
 * Between two sources free of duplicates a record has one partner at most: what is likely for one pair makes every
 * other pair with one of its records less likely, and where nearly all records have a partner a weak pair without rival
 * is likelier than it would be alone. Each pair's odds are taken against all rivals and against having no partner.
 */
final class Competition {
    private static final double SURE_TO_HAVE_ONE = 0.97;

    private Competition() {}

    static void settle(Population people, Candidates candidates, double prior) {
        double[] sums = new double[people.size()];
        double[] odds = new double[candidates.size()];
        int[] sizes = new int[2];
        for (int i = 0; i < people.size(); i++) {
            sizes[people.source(i) == 0 ? 0 : 1]++;
        }
        for (int i = 0; i < odds.length; i++) {
            odds[i] = Math.pow(2, Math.min(60, candidates.logOdds(i)));
            sums[candidates.first(i)] += odds[i];
            sums[candidates.second(i)] += odds[i];
        }
        double partners = prior * sizes[0] * sizes[1];
        double alone = 1 - Math.min(SURE_TO_HAVE_ONE, partners / Math.min(sizes[0], sizes[1]));
        for (int i = 0; i < odds.length; i++) {
            double rivals = sums[candidates.first(i)] + sums[candidates.second(i)] - 2 * odds[i];
            if (candidates.logOdds(i) > Told.NEVER) {
                candidates.setLogOdds(i, Math.log(odds[i] / (alone + Math.max(0, rivals))) / Math.log(2));
            }
        }
    }
}
