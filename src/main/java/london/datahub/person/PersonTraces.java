package london.datahub.person;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What linkage knows of facts: who they are recognised to be of, ever, and what reviewers decided of them. */
public final class PersonTraces {
    private final JdbcClient database;

    public PersonTraces(DataSource dataSource) {
        this.database = JdbcClient.create(dataSource);
    }

    /** Returns the facts that were ever recognised as of the same person as one of these, these included. */
    public Set<Long> recognisedWith(Collection<Long> facts) {
        Set<Long> all = new TreeSet<>(facts);
        for (long fact : facts) {
            all.addAll(database.sql("select fact_id from warehouse.person_fact where person_id in"
                            + " (select person_id from warehouse.person_fact where fact_id = ?)")
                    .param(fact)
                    .query(Long.class)
                    .list());
        }
        return all;
    }

    /**
     * Removes what is known of facts. In the transaction under way.
     *
     * @return the sealed notes of decisions about them, for their words to be destroyed
     */
    public List<String> remove(Collection<Long> facts) {
        Set<String> notes = new TreeSet<>();
        for (long fact : facts) {
            String records = "(select record_key from warehouse.person_fact where fact_id = " + fact + ")";
            String about = " where first_record in " + records + " or second_record in " + records;
            notes.addAll(database.sql("select note_id from warehouse.link_decision" + about)
                    .query(String.class)
                    .list());
            database.sql("delete from warehouse.link_decision" + about).update();
            database.sql("delete from warehouse.link_review" + about).update();
        }
        for (long fact : facts) {
            database.sql("delete from warehouse.person_fact where fact_id = ?")
                    .param(fact)
                    .update();
        }
        removeNobodies();
        return List.copyOf(notes);
    }

    private void removeNobodies() {
        String nobody = "(select person_id from warehouse.person where person_id not in"
                + " (select person_id from warehouse.person_fact))";
        database.sql("delete from warehouse.person_change where person_id in " + nobody + " or became in " + nobody)
                .update();
        database.sql("delete from warehouse.person where person_id not in"
                        + " (select person_id from warehouse.person_fact)")
                .update();
    }
}
