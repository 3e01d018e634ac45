package london.datahub.person;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import london.datahub.link.Links;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pairs of records that could be one person or two, and what reviewers decided of such. */
final class ReviewQueue {
    private final JdbcClient database;

    ReviewQueue(JdbcClient database) {
        this.database = database;
    }

    /** Returns the decision that counts of each pair: the last. */
    List<Decision> decisions() {
        Map<List<Long>, Decision> last = new HashMap<>();
        database.sql("select first_record, second_record, together from warehouse.link_decision order by decision_id")
                .query(row -> {
                    Decision decision = new Decision(row.getLong(1), row.getLong(2), row.getBoolean(3));
                    last.put(List.of(decision.first(), decision.second()), decision);
                });
        return List.copyOf(last.values());
    }

    /** Lets these pairs wait in place of those of the last run; a pair that waited keeps its number. */
    void replace(List<Links.Uncertain> pairs, OffsetDateTime at) {
        Map<List<Long>, Long> waiting = new HashMap<>();
        database.sql("select first_record, second_record, review_id from warehouse.link_review")
                .query(row -> {
                    waiting.put(List.of(row.getLong(1), row.getLong(2)), row.getLong(3));
                });
        for (Links.Uncertain pair : pairs) {
            Long number = waiting.remove(List.of(pair.first(), pair.second()));
            if (number == null) {
                add(pair, at);
            } else {
                change(number, pair);
            }
        }
        waiting.values()
                .forEach(number -> database.sql("delete from warehouse.link_review where review_id = ?")
                        .param(number)
                        .update());
    }

    private void add(Links.Uncertain pair, OffsetDateTime at) {
        database.sql("insert into warehouse.link_review (first_record, second_record, probability, joined, levels,"
                        + " found_at) values (?, ?, ?, ?, ?, ?)")
                .params(pair.first(), pair.second(), pair.probability(), pair.joined(), levels(pair), at)
                .update();
    }

    private void change(long number, Links.Uncertain pair) {
        database.sql("update warehouse.link_review set probability = ?, joined = ?, levels = ? where review_id = ?")
                .params(pair.probability(), pair.joined(), levels(pair), number)
                .update();
    }

    private static String levels(Links.Uncertain pair) {
        return pair.levels().stream()
                .map(level -> level.respect() + ": " + level.words())
                .collect(Collectors.joining("; "));
    }
}
