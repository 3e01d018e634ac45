package london.datahub.command;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import london.datahub.issue.Refusal;
import london.datahub.operate.Check;
import london.datahub.operate.Finding;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Whether Metabase answers, where one is connected. */
final class MetabaseCheck implements Check {
    private static final String SUBJECT = "metabase";
    private static final String ADVICE =
            "see whether Metabase runs, and that DATAHUB_METABASE_ADDRESS is where the hub reaches it.";

    private final HubSettings settings;

    MetabaseCheck(HubSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Finding> look() {
        MetabaseSettings metabase = new MetabaseSettings(settings.environment());
        if (!metabase.given()) {
            return List.of();
        }
        try {
            return List.of(
                    answers(metabase.connection().address() + "/api/health")
                            ? Finding.well(SUBJECT, "Metabase answers.")
                            : Finding.wrong(SUBJECT, "Metabase says that it is not well.", ADVICE));
        } catch (IOException | IllegalArgumentException e) {
            return List.of(Finding.wrong(SUBJECT, "Metabase does not answer.", ADVICE));
        } catch (Refusal e) {
            return List.of(Finding.wrong(SUBJECT, "Metabase is only half set.", e.getMessage()));
        }
    }

    private static boolean answers(String address) throws IOException {
        OkHttpClient client =
                new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(10)).build();
        try (Response answer =
                client.newCall(new Request.Builder().url(address).build()).execute()) {
            return answer.isSuccessful();
        }
    }
}
