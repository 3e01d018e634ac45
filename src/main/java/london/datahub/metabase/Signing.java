package london.datahub.metabase;

import java.io.IOException;
import java.util.Map;
import london.datahub.metabase.Connection.SignIn;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.core.JacksonException;

/** Puts the hub's key or session on every request that needs one; signs in anew where a session has ended. */
final class Signing implements Interceptor {
    private static final String SESSION = "X-Metabase-Session";

    private final SignIn signIn;
    private final HttpUrl address;
    private String session;

    Signing(SignIn signIn, HttpUrl address) {
        this.signIn = signIn;
        this.address = address;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        if (isOpen(request)) {
            return chain.proceed(request);
        }
        if (signIn instanceof SignIn.ApiKey given) {
            return chain.proceed(
                    request.newBuilder().header("x-api-key", given.key()).build());
        }
        Response response = chain.proceed(inSession(request, chain));
        if (response.code() != 401) {
            return response;
        }
        response.close();
        session = null;
        return chain.proceed(inSession(request, chain));
    }

    /** What anybody may ask; a key on it would only travel for nothing. */
    private static boolean isOpen(Request request) {
        String path = request.url().encodedPath();
        return path.endsWith("/api/session/properties") || path.endsWith("/api/setup");
    }

    private Request inSession(Request request, Chain chain) throws IOException {
        if (session == null) {
            session = session(chain);
        }
        return session == null
                ? request
                : request.newBuilder().header(SESSION, session).build();
    }

    /** Returns nothing where the administrator is not let in: the request itself is then refused. */
    private String session(Chain chain) throws IOException {
        SignIn.Administrator administrator = (SignIn.Administrator) signIn;
        byte[] body = Exchange.JSON.writeValueAsBytes(
                Map.of("username", administrator.email(), "password", administrator.password()));
        Request login = new Request.Builder()
                .url(HttpUrl.get(address.toString().replaceAll("/$", "") + "/api/session"))
                .post(RequestBody.create(body, MediaType.get("application/json")))
                .build();
        try (Response response = chain.proceed(login)) {
            return response.isSuccessful()
                    ? Exchange.JSON
                            .readTree(response.body().string())
                            .path("id")
                            .asString(null)
                    : null;
        } catch (JacksonException e) {
            return null;
        }
    }
}
