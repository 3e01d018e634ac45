package london.datahub.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import london.datahub.issue.Refusal;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The accounts there are. Every change of what somebody may do ends the sessions they have. */
public final class Accounts {
    private static final String SELECT = "select account_id, email, full_name, organisation.organisation_code,"
            + " organisation_name, kind, state, code_secret, code_waived, epoch, locked_until, signed_in_at"
            + " from warehouse.account join warehouse.organisation"
            + " on organisation.organisation_code = account.organisation_code ";
    private static final String EMAIL = "[^@\\s<>\",;]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

    private final JdbcClient database;
    private final Rights rights;

    public Accounts(JdbcClient database, Rights rights) {
        this.database = database;
        this.rights = rights;
    }

    /**
     * Makes an account that waits for its owner.
     *
     * @throws Refusal where the address is none, is taken, or the roles give nothing in that organisation
     */
    public Account invite(
            String email, String name, Organisation organisation, Set<Role> roles, String by, Instant at) {
        String address = address(email);
        if (name.isBlank() || name.length() > 100) {
            throw Refusal.badInput("The name is empty or longer than 100 letters.", "Give first name and surname.");
        }
        if (byEmail(address).isPresent()) {
            throw Refusal.againstARule("There is an account with that address.", "Change that one instead.");
        }
        mustGiveSomething(organisation, roles);
        var keys = new GeneratedKeyHolder();
        database.sql("insert into warehouse.account (email, full_name, organisation_code, state, made_by, made_at)"
                        + " values (?, ?, ?, 'invited', ?, ?)")
                .params(address, name.strip(), organisation.code(), by, Database.time(at))
                .update(keys, "account_id");
        long id = keys.getKey().longValue();
        addRoles(id, roles);
        return get(id);
    }

    private static String address(String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        if (address.length() > 254 || !address.matches(EMAIL)) {
            throw Refusal.badInput("That is no e-mail address.", "Write it as name@example.org.");
        }
        return address;
    }

    private void mustGiveSomething(Organisation organisation, Set<Role> roles) {
        for (Role role : roles) {
            if (rights.of(Set.of(role), organisation.kind()).isEmpty()) {
                throw Refusal.againstARule("In this organisation that role may do nothing.", "Choose another role.");
            }
        }
        if (roles.isEmpty()) {
            throw Refusal.badInput("An account needs a role.", "Choose at least one.");
        }
    }

    private void addRoles(long id, Set<Role> roles) {
        roles.forEach(role -> database.sql("insert into warehouse.account_role (account_id, role) values (?, ?)")
                .params(id, role.word())
                .update());
    }

    /** Changes an account's roles; to be called in one transaction. */
    public void changeRoles(Account account, Set<Role> roles) {
        mustGiveSomething(account.organisation(), roles);
        database.sql("delete from warehouse.account_role where account_id = ?")
                .param(account.id())
                .update();
        addRoles(account.id(), roles);
        endSessions(account.id());
    }

    /** Closes an account for good; its address stays taken, because the audit trail names it. */
    public void close(Account account) {
        database.sql("update warehouse.account set state = 'closed', password_hash = null, code_secret = null,"
                        + " epoch = epoch + 1 where account_id = ?")
                .param(account.id())
                .update();
    }

    void endSessions(long id) {
        database.sql("update warehouse.account set epoch = epoch + 1 where account_id = ?")
                .param(id)
                .update();
    }

    public Account get(long id) {
        return find(id).orElseThrow(() -> Refusal.badInput("There is no such account.", "Choose one of the list."));
    }

    public Optional<Account> find(long id) {
        return database.sql(SELECT + "where account_id = ?")
                .param(id)
                .query(this::account)
                .optional();
    }

    public Optional<Account> byEmail(String email) {
        return database.sql(SELECT + "where email = ?")
                .param(email.strip().toLowerCase(Locale.ROOT))
                .query(this::account)
                .optional();
    }

    /** Returns all accounts, by organisation and name. */
    public List<Account> all() {
        return database.sql(SELECT + "order by organisation_name, full_name, account_id")
                .query(this::account)
                .list();
    }

    /** Returns those of an organisation who hold a right and can come in. */
    public List<Account> holding(Right right, String organisation) {
        return all().stream()
                .filter(account -> account.organisation().code().equals(organisation) && account.may(right))
                .toList();
    }

    private Account account(ResultSet row, int number) throws SQLException {
        Organisation organisation =
                new Organisation(row.getString(4), row.getString("organisation_name"), row.getString("kind"));
        Set<Role> roles = roles(row.getLong("account_id"));
        return new Account(
                row.getLong("account_id"),
                row.getString("email"),
                row.getString("full_name"),
                organisation,
                roles,
                rights.of(roles, organisation.kind()),
                Account.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("code_secret") != null,
                row.getBoolean("code_waived"),
                row.getInt("epoch"),
                instant(row, "locked_until"),
                instant(row, "signed_in_at"));
    }

    private Set<Role> roles(long id) {
        List<String> words = database.sql("select role from warehouse.account_role where account_id = ?")
                .param(id)
                .query(String.class)
                .list();
        // a role that this version does not know gives nothing
        return Arrays.stream(Role.values())
                .filter(role -> words.contains(role.word()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
