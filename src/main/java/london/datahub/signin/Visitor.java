package london.datahub.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import london.datahub.access.Account;
import london.datahub.access.Right;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who asks for the page that is being made. */
@Component("visitor")
public final class Visitor {
    private static final String ACCOUNT = Visitor.class.getName();

    static void is(Account account, HttpServletRequest request) {
        request.setAttribute(ACCOUNT, account);
    }

    static Optional<Account> of(HttpServletRequest request) {
        return Optional.ofNullable((Account) request.getAttribute(ACCOUNT));
    }

    /** Returns the account, where somebody has signed in. */
    public Optional<Account> account() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : Optional.empty();
    }

    /**
     * Returns the account.
     *
     * @throws IllegalStateException where nobody has signed in: the routes let nobody else get that far
     */
    public Account named() {
        return account().orElseThrow(() -> new IllegalStateException("Nobody has signed in."));
    }

    /** Tells whether the visitor has a right, by the word that roles.yml uses. */
    public boolean may(String right) {
        return account()
                .filter(account -> account.rights().stream().map(Right::word).anyMatch(right::equals))
                .isPresent();
    }
}
