package london.datahub.metabase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import london.datahub.issue.Refusal;
import london.datahub.metabase.Connection.SignIn;

/**
 * Brings a Metabase to what should be in it. Whatever a run leaves half done, the next one completes: everything is
 * found by its key, and nothing is written that is already so. Rights are set before there is anything to see.
 */
final class Provisioning {
    private static final String NAME = "Modern slavery data hub";

    private final Metabase metabase;
    private final Changes changes;
    private final Pause pause;
    private final int looks;

    Provisioning(Metabase metabase, Changes changes, Pause pause, int looks) {
        this.metabase = metabase;
        this.changes = changes;
        this.pause = pause;
        this.looks = looks;
    }

    /**
     * Makes the first administrator where there is none.
     *
     * @param remarks where to say what there is to say of the version
     * @return whether there is one now; without one nothing more can be told
     */
    boolean begin(SignIn signIn, List<String> remarks) {
        Server server = metabase.server();
        server.remark().ifPresent(remarks::add);
        if (!server.setUp()) {
            if (!(signIn instanceof SignIn.Administrator administrator)
                    || server.setupToken().isEmpty()) {
                throw Refusal.againstARule(
                        "Metabase has no administrator yet.",
                        "Set DATAHUB_METABASE_ADMIN_EMAIL and DATAHUB_METABASE_ADMIN_PASSWORD, and the hub makes one.");
            }
            changes.change(
                    "first administrator, and all that follows",
                    () -> metabase.setUp(server.setupToken().get(), administrator, NAME));
        }
        return server.setUp() || changes.writes();
    }

    /** Settles all that one audience should find. */
    void settle(Wanted wanted, String embeddingSecret) {
        Settings settings = new Settings(metabase, changes);
        settings.embedding(embeddingSecret);
        settings.noCache();
        settings.map(wanted.map());
        String title = NAME + ", " + wanted.audience();
        var published = new PublishedDatabase(metabase, changes, pause, looks);
        int database = published.connect(title, wanted.access());
        int group = group(title + " readers");
        Collections collections = new Collections(metabase, changes);
        int top = collections.settle(
                wanted.key("collection/dashboards"), title, "Dashboards over released tables.", Optional.empty());
        int below = collections.settle(
                wanted.key("collection/charts"), "Charts", "What stands on the dashboards.", Optional.of(top));
        if (group != Changes.NOT_MADE) {
            permit(group, database, Set.of(top, below));
        }
        FoundTables found = published.find(database, wanted.columns());
        Map<Key, Integer> cards = new Cards(metabase, changes, database, found, below)
                .settle(wanted.audience() + "/card/", wanted.cards());
        new Dashboards(metabase, changes, top).settle(wanted.audience() + "/dashboard/", wanted.dashboards(), cards);
    }

    private int group(String name) {
        return metabase.groups().stream()
                .filter(group -> group.text("name").equals(name))
                .findFirst()
                .map(Thing::id)
                .orElseGet(() -> changes.make("group \"" + name + "\"", () -> metabase.addGroup(name)));
    }

    private void permit(int group, int database, Set<Integer> collections) {
        var permissions = new Permissions(metabase, changes, group, metabase.groups());
        List<Integer> databases = metabase.databases().stream().map(Thing::id).toList();
        permissions.ofDatabases(database, databases);
        permissions.ofCollections(collections);
    }
}
