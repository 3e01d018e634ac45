package london.datahub.operate;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import london.datahub.operate.Troubles.Trouble;
import london.datahub.post.Letters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells who looks after the hub of every trouble once, and once when it is over. Where nobody can be told, it is told as
 * soon as somebody can.
 */
public final class Alerts {
    private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);
    private static final int NAMED = 3;

    private final Troubles troubles;
    private final Letters letters;
    private final Supplier<List<String>> administrators;

    /** @param administrators the addresses of those who are told */
    public Alerts(Troubles troubles, Letters letters, Supplier<List<String>> administrators) {
        this.troubles = troubles;
        this.letters = letters;
        this.administrators = administrators;
    }

    /**
     * What came of it.
     *
     * @param untold how many troubles nobody could be told of
     */
    public record Told(int begun, int ended, int untold) {}

    /** Compares what was found with the troubles there were, and writes the letters that are due. */
    public Told tell(List<Finding> findings) {
        Map<String, Trouble> open =
                troubles.open().stream().collect(Collectors.toMap(Trouble::subject, Function.identity()));
        int begun = 0;
        for (Finding finding : findings) {
            if (!finding.well() && open.remove(finding.subject()) == null) {
                LOG.error("Trouble with {}: {}", finding.subject(), finding.found());
                troubles.begin(finding);
                begun++;
            }
        }
        for (Trouble over : open.values()) {
            LOG.warn("The trouble with {} is over.", over.subject());
            troubles.end(over);
        }
        write();
        return new Told(begun, open.size(), troubles.begunUntold().size());
    }

    /** Writes to the administrators that letters arrive, and returns to how many. */
    public int greet() {
        return send(
                "Letters of the data hub arrive",
                "Nothing is wrong: somebody asked the hub to show that it can write.\n");
    }

    private void write() {
        List<Trouble> begun = troubles.begunUntold();
        if (!begun.isEmpty() && sent("The data hub needs you: " + subjects(begun), lines(begun, Alerts::begun))) {
            begun.forEach(troubles::beginTold);
        }
        List<Trouble> ended = troubles.endedUntold();
        if (!ended.isEmpty() && sent("Well again: " + subjects(ended), lines(ended, Alerts::ended))) {
            ended.forEach(troubles::endTold);
        }
    }

    private static String lines(List<Trouble> some, Function<Trouble, String> words) {
        return some.stream().map(words).collect(Collectors.joining("\n"));
    }

    private static String begun(Trouble trouble) {
        return trouble.found() + "\nWhat to do: " + trouble.advice() + "\n";
    }

    private static String ended(Trouble trouble) {
        return "This is over: " + trouble.found() + "\n";
    }

    private static String subjects(List<Trouble> some) {
        return some.size() > NAMED
                ? some.size() + " things"
                : some.stream().map(Trouble::subject).collect(Collectors.joining(", "));
    }

    private boolean sent(String subject, String words) {
        return send(subject, words) > 0;
    }

    private int send(String subject, String words) {
        return (int) administrators.get().stream()
                .filter(administrator -> letters.alert(administrator, subject, words))
                .count();
    }
}
