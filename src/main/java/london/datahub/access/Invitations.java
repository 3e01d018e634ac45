package london.datahub.access;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import london.datahub.issue.Refusal;
import org.springframework.transaction.support.TransactionTemplate;

/** How accounts begin: somebody who keeps them invites a colleague, who then chooses a password by a one-time link. */
public final class Invitations {
    private static final Organisation SECRETARIAT = new Organisation("HUB", "Secretariat", "secretariat");

    private final Organisations organisations;
    private final Accounts accounts;
    private final SignIns signIns;
    private final OneTimeLinks links;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public Invitations(
            Organisations organisations,
            Accounts accounts,
            SignIns signIns,
            OneTimeLinks links,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.signIns = signIns;
        this.links = links;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * An account and the way into it.
     *
     * @param path of the page where its owner chooses a password; to be told to nobody else
     */
    public record Invited(Account account, String path) {}

    /**
     * Makes an account.
     *
     * @param by who answers for it
     */
    public Invited invite(String email, String name, String organisation, Set<Role> roles, String by) {
        Organisation known = organisations.named(organisation);
        Invited invited = transaction.execute(status -> {
            Account account = accounts.invite(email, name, known, roles, by, clock.instant());
            return new Invited(account, path(links.forAccount(account)));
        });
        note(by, known.code(), "account-made", invited.account());
        return invited;
    }

    private static String path(String link) {
        return "/welcome/" + link;
    }

    private void note(String by, String organisation, String action, Account account) {
        audit.record(by, organisation, action, "account " + account.id(), AuditTrail.DONE);
    }

    /** Takes password and second factor away and makes a new link. */
    public Invited again(Account account, String by) {
        if (account.state() == Account.State.CLOSED) {
            throw Refusal.againstARule("This account is closed.", "Invite somebody else.");
        }
        Invited invited = transaction.execute(status -> {
            signIns.reset(account);
            return new Invited(account, path(links.forAccount(account)));
        });
        note(by, account.organisation().code(), "account-reset", account);
        return invited;
    }

    /** Changes what somebody may do. */
    public void changeRoles(Account account, Set<Role> roles, String by) {
        transaction.executeWithoutResult(status -> accounts.changeRoles(account, roles));
        note(by, account.organisation().code(), "roles-changed", account);
    }

    public void close(Account account, String by) {
        transaction.executeWithoutResult(status -> accounts.close(account));
        note(by, account.organisation().code(), "account-closed", account);
    }

    /** Returns the way in for whoever sets up a hub; nothing once it has an administrator. */
    public Optional<String> first() {
        return hasAdministrator() ? Optional.empty() : Optional.of(path(links.forTheFirst()));
    }

    private boolean hasAdministrator() {
        return accounts.all().stream()
                .anyMatch(account -> account.state() != Account.State.CLOSED
                        && account.rights().contains(Right.KEEP_ALL_ACCOUNTS));
    }

    /**
     * Returns whom a link is for; nobody where it is the first.
     *
     * @throws Refusal where it opens nothing any more
     */
    public Optional<Account> read(String link) {
        return links.read(link).account().map(accounts::get);
    }

    /**
     * Uses a link: sets the password of its account, or makes the first administrator.
     *
     * @throws Refusal where the link opens nothing, or what was chosen is not good enough; the link then still holds
     */
    public Account accept(String link, String email, String name, String password) {
        Account account = transaction.execute(status -> {
            Account opened = read(link).orElseGet(() -> firstAdministrator(email, name));
            signIns.choosePassword(opened, password);
            links.use(link);
            return accounts.get(opened.id());
        });
        note(account.email(), account.organisation().code(), "password-chosen", account);
        return account;
    }

    private Account firstAdministrator(String email, String name) {
        if (hasAdministrator()) {
            throw Refusal.againstARule("The hub has an administrator already.", "Ask for an invitation.");
        }
        organisations.register(SECRETARIAT);
        Organisation secretariat = organisations.named(SECRETARIAT.code());
        return accounts.invite(email, name, secretariat, Set.of(Role.ADMINISTRATOR), "setting up", clock.instant());
    }
}
