package london.datahub.operate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.post.Overdue;

/** Whether the returns of every feed came. */
public final class OverdueCheck implements Check {
    private static final int NAMED = 5;

    private final Feeds feeds;
    private final Overdue overdue;

    public OverdueCheck(Feeds feeds, Overdue overdue) {
        this.feeds = feeds;
        this.overdue = overdue;
    }

    @Override
    public List<Finding> look() {
        Map<String, List<Overdue.Return>> missing = overdue.all().stream()
                .collect(Collectors.groupingBy(each -> each.feed().name()));
        return feeds.all().stream()
                .map(feed -> judged(feed, missing.getOrDefault(feed.name(), List.of())))
                .toList();
    }

    private static Finding judged(Feed feed, List<Overdue.Return> missing) {
        String subject = "feed " + feed.name();
        if (missing.isEmpty()) {
            return Finding.well(subject, feed.title() + ": no return is overdue.");
        }
        List<String> who = missing.stream()
                .map(each -> each.organisation().name())
                .distinct()
                .toList();
        return Finding.wrong(
                subject,
                feed.title() + ": " + missing.size() + (missing.size() == 1 ? " return is" : " returns are")
                        + " overdue, from " + who.stream().limit(NAMED).collect(Collectors.joining(", "))
                        + (who.size() > NAMED ? " and " + (who.size() - NAMED) + " more" : "") + ".",
                "the officers are reminded every Monday, and now by: run reminders. Telephone those who still do not"
                        + " answer; who had nothing says so with a nil return.");
    }
}
