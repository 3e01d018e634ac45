package london.datahub.demo;

/** The feeds that the demonstration supplies, as their folders under {@code jobs/} are named. */
final class FeedNames {
    static final String MET_OFFENCES = "met-offences";
    static final String NRM_REFERRALS = "nrm-referrals";
    static final String NRM_STATISTICS = "nrm-statistics";
    static final String WARD_CRIME = "ward-crime";
    static final String SAFEGUARDING_CONCERNS = "safeguarding-concerns";

    private FeedNames() {}
}
