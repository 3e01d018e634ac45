package london.datahub.metabase;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import javax.net.ServerSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import tools.jackson.databind.JsonNode;

/**
 * Stands in for Metabase 58: keeps state as it does, takes no field that it does not know, and fails when told to. It
 * was made from Metabase's own description of its API, by nobody's client.
 */
public final class StandIn implements AutoCloseable {
    /** What goes wrong with a request. */
    enum Fault {
        /** Refused for being too many. */
        BUSY,
        /** Fails before anything is done. */
        BROKEN,
        /** Is done, and the answer gets lost. */
        ANSWER_LOST,
        /** Is done, and fails afterwards. */
        BROKEN_AFTERWARDS
    }

    /** A request as it came in. */
    record Seen(String method, String path, JsonNode body, int status) {
        /** Signing in changes nothing of what is provisioned. */
        boolean writes() {
            return !method.equals("GET") && !path.equals("/api/session");
        }

        @Override
        public String toString() {
            return method + " " + path + " " + status;
        }
    }

    public static final String KEY = "mb_a_key_of_the_administrators";

    final MetabaseState state = new MetabaseState();
    final List<Seen> seen = new ArrayList<>();
    final Map<String, String> headers = new TreeMap<>();
    private final MockWebServer server = new MockWebServer();
    private IntFunction<Fault> fault = index -> null;

    public StandIn() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                synchronized (StandIn.this) {
                    return answer(request);
                }
            }
        });
        server.setServerSocketFactory(new AtOnce());
        try {
            server.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    public Connection connection() {
        return new Connection(address(), new Connection.SignIn.ApiKey(KEY));
    }

    /** Lets requests go wrong from now on; they are counted from 0 anew. */
    synchronized void failing(IntFunction<Fault> wrong) {
        fault = wrong;
        seen.clear();
    }

    public synchronized void well() {
        failing(index -> null);
    }

    public synchronized long writes() {
        return seen.stream().filter(Seen::writes).count();
    }

    private MockResponse answer(RecordedRequest request) {
        Fault wrong = fault.apply(seen.size());
        String path = request.getUrl().encodedPath();
        JsonNode body = request.getBody() == null || request.getBody().size() == 0
                ? Exchange.JSON.nullNode()
                : Exchange.JSON.readTree(request.getBody().utf8());
        request.getHeaders().forEach(header -> headers.put(header.getFirst().toLowerCase(), header.getSecond()));
        if (wrong == Fault.BUSY || wrong == Fault.BROKEN) {
            int status = wrong == Fault.BUSY ? 429 : 500;
            seen.add(new Seen(request.getMethod(), path, body, status));
            return new MockResponse.Builder().code(status).body("Trouble.").build();
        }
        MockResponse.Builder answer = new MockResponse.Builder();
        int status;
        try {
            mayAsk(request);
            JsonNode said = state.answer(request.getMethod(), request.getUrl(), body);
            status = 200;
            answer.code(200).body(said.toString());
        } catch (Answer other) {
            status = other.status;
            answer.code(status).body(other.getMessage());
        }
        seen.add(new Seen(request.getMethod(), path, body, status));
        if (wrong == Fault.ANSWER_LOST) {
            return answer.onResponseStart(new SocketEffect.CloseSocket()).build();
        }
        return wrong == Fault.BROKEN_AFTERWARDS
                ? answer.code(500).body("Trouble.").build()
                : answer.build();
    }

    /** Puts a table where Metabase will find it, with its columns. */
    public void has(String table, List<String> columns) {
        state.databases.tables.put(table, columns);
    }

    /** Answers nothing but failures from now on. */
    public void goDown() {
        failing(index -> Fault.BROKEN);
    }

    /** Returns how many dashboards are there. */
    public int dashboards() {
        return state.dashboards.dashboards.size();
    }

    private void mayAsk(RecordedRequest request) {
        String path = request.getUrl().encodedPath();
        boolean open = path.equals("/api/session/properties")
                || path.equals("/api/setup")
                || path.equals("/api/session")
                || path.startsWith("/api/embed/");
        boolean known = KEY.equals(request.getHeaders().get("x-api-key"))
                || state.sessions.contains(String.valueOf(request.getHeaders().get("X-Metabase-Session")));
        if (!open && !known) {
            throw new Answer(401, "Unauthenticated");
        }
    }

    @Override
    public void close() {
        server.close();
    }

    /** Sends an answer's parts at once: else each request takes the 40 ms that a machine waits for more to send. */
    private static final class AtOnce extends ServerSocketFactory {
        @Override
        public ServerSocket createServerSocket() throws IOException {
            return new ServerSocket() {
                @Override
                public Socket accept() throws IOException {
                    Socket socket = super.accept();
                    socket.setTcpNoDelay(true);
                    return socket;
                }
            };
        }

        @Override
        public ServerSocket createServerSocket(int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
            throw new UnsupportedOperationException();
        }
    }
}
