package london.datahub.signin;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** That somebody came in: which account or API key it is, since when, and what it may do at this moment. */
final class Admission extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final String name;
    private final long account;
    private final int epoch;
    private final Instant since;

    private Admission(String name, long account, int epoch, Instant since, Collection<? extends GrantedAuthority> may) {
        super(may);
        this.name = name;
        this.account = account;
        this.epoch = epoch;
        this.since = since;
        setAuthenticated(true);
    }

    /** An account's, without rights: they are looked up with every request, so that a change counts at once. */
    static Admission of(long account, String email, int epoch, Instant since) {
        return new Admission(email, account, epoch, since, List.of());
    }

    Admission with(Collection<String> rights) {
        return new Admission(name, account, epoch, since, authorities(rights));
    }

    static Admission ofKey(String name, Instant since, Collection<String> rights) {
        return new Admission(name, 0, 0, since, authorities(rights));
    }

    private static List<SimpleGrantedAuthority> authorities(Collection<String> rights) {
        return rights.stream().map(SimpleGrantedAuthority::new).toList();
    }

    long account() {
        return account;
    }

    int epoch() {
        return epoch;
    }

    Instant since() {
        return since;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getPrincipal() {
        return name;
    }
}
