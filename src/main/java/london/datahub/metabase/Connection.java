package london.datahub.metabase;

import java.net.URI;
import london.datahub.issue.Refusal;

/**
 * Where Metabase answers, and as whom the hub signs in there.
 *
 * @param address as {@code http://metabase:3000}, without a path of the API
 */
public record Connection(URI address, SignIn signIn) {
    /** As whom the hub signs in; what it prints never holds the secret. */
    public sealed interface SignIn {
        /** With an API key of Metabase's administrators group. */
        record ApiKey(String key) implements SignIn {
            @Override
            public String toString() {
                return "ApiKey";
            }
        }

        /** As the administrator, whom the hub makes where Metabase has none yet. */
        record Administrator(String email, String password) implements SignIn {
            @Override
            public String toString() {
                return "Administrator";
            }
        }
    }

    /** @throws Refusal for an address that is not http or https, or that holds a password */
    public Connection {
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getUserInfo() != null || address.getQuery() != null) {
            throw Refusal.againstARule(
                    "Metabase's address cannot be used.",
                    "Give it as http://metabase:3000 or https://metabase.example.org, without a password in it.");
        }
    }
}
