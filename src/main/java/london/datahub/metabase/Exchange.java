package london.datahub.metabase;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import london.datahub.issue.Refusal;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request and its answer, both JSON. What is safe to repeat (reading, and writing a whole thing anew) is repeated
 * after a busy answer, a server's failure or a lost connection; making something new only where it surely was not done.
 * No message holds a header, a body or a token.
 */
final class Exchange {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MediaType BODY = MediaType.get("application/json; charset=utf-8");
    /** How often something that is safe to repeat is tried. */
    static final int ATTEMPTS = 5;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final HttpUrl address;
    private final OkHttpClient http;
    private final int attempts;
    private final Pause pause;

    /** @param patience how long to wait for an answer */
    Exchange(Connection connection, Duration patience, int attempts, Pause pause) {
        this.address = HttpUrl.get(connection.address().toString());
        this.attempts = attempts;
        this.pause = pause;
        this.http = new OkHttpClient.Builder()
                .connectTimeout(patience)
                .readTimeout(patience)
                .writeTimeout(patience)
                .callTimeout(patience.multipliedBy(2))
                // A redirect could carry the key to another server, and a request made twice could make a thing twice.
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .addInterceptor(new Signing(connection.signIn(), address))
                .build();
    }

    JsonNode get(String path) {
        return send("GET", path, null);
    }

    JsonNode put(String path, Object body) {
        return send("PUT", path, body);
    }

    JsonNode post(String path, Object body) {
        return send("POST", path, body);
    }

    private JsonNode send(String method, String path, Object body) {
        RequestBody json = body == null ? null : RequestBody.create(JSON.writeValueAsBytes(body), BODY);
        Request request =
                new Request.Builder().url(at(path)).method(method, json).build();
        Duration wait = Duration.ofMillis(500);
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == attempts;
            try (Response response = http.newCall(request).execute()) {
                if (last || !repeatable(method, response.code())) {
                    return answer(request, response);
                }
                pause.sleep(asked(response, wait));
            } catch (IOException e) {
                if (last || !repeatable(method, e)) {
                    throw outOfReach(request);
                }
                pause.sleep(wait);
            }
            wait = wait.multipliedBy(2);
        }
    }

    private HttpUrl at(String path) {
        return HttpUrl.get(address.toString().replaceAll("/$", "") + path);
    }

    private static boolean repeatable(String method, int status) {
        return status == 429 || (status >= 500 && !method.equals("POST"));
    }

    private static boolean repeatable(String method, IOException failure) {
        boolean neverSent = failure instanceof ConnectException || failure instanceof UnknownHostException;
        return neverSent || !method.equals("POST");
    }

    private static Duration asked(Response response, Duration otherwise) {
        String seconds = response.header("Retry-After", "");
        Duration asked = seconds.matches("\\d{1,4}") ? Duration.ofSeconds(Long.parseLong(seconds)) : otherwise;
        return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }

    private static JsonNode answer(Request request, Response response) throws IOException {
        if (response.isSuccessful()) {
            String body = response.body().string();
            try {
                return body.isEmpty() ? JSON.nullNode() : JSON.readTree(body);
            } catch (JacksonException e) {
                throw unexpected(request, "something that is not JSON");
            }
        }
        throw switch (response.code()) {
            case 401, 403 ->
                Refusal.againstARule(
                        "Metabase does not let the hub in (" + what(request) + ").",
                        "Check the API key or the administrator's password; the key must be of the administrators.");
            case 409 -> new StaleRevision();
            default -> unexpected(request, "status " + response.code());
        };
    }

    private static Refusal unexpected(Request request, String answer) {
        return Refusal.againstARule(
                "Metabase answered " + what(request) + " with " + answer + ".",
                "What was done so far stays; look at Metabase's own log and run this again.");
    }

    private static Refusal outOfReach(Request request) {
        return Refusal.againstARule(
                "Metabase did not answer (" + what(request) + ").",
                "Check that it runs and that DATAHUB_METABASE_ADDRESS is right, then run this again.");
    }

    /** A token is cut off: whoever has it reads the dashboard. */
    private static String what(Request request) {
        return request.method() + " " + request.url().encodedPath().replaceAll("(?<=/embed/dashboard/)[^/]+", "...");
    }
}
