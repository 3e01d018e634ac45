package london.datahub.command;

import java.time.Clock;
import java.util.Set;
import london.datahub.access.Account;
import london.datahub.access.Accounts;
import london.datahub.access.Invitations;
import london.datahub.access.Organisation;
import london.datahub.access.Organisations;
import london.datahub.access.Role;
import london.datahub.access.SignIns;

/** Accounts for tests, without a second factor. */
final class People {
    static final String PASSWORD = "wombat-lantern-Tuesday-41";

    private final RunningHub hub;

    People(RunningHub hub) {
        this.hub = hub;
        hub.register("E09000003", "Barnet", "authority");
        hub.register("E09000007", "Camden", "authority");
        Organisations organisations = hub.context.getBean(Organisations.class);
        organisations.register(new Organisation("LMSL", "Secretariat", "secretariat"));
    }

    /** Makes an account and returns its address. */
    String account(String organisation, Role... roles) {
        String email = (roles[0].word() + "." + organisation).toLowerCase() + "."
                + hub.context.getBean(Clock.class).instant().getEpochSecond() + "@test.example";
        return account(email, organisation, roles);
    }

    String account(String email, String organisation, Role... roles) {
        Account account = hub.context
                .getBean(Invitations.class)
                .invite(email, "Person " + email.split("@")[0], organisation, Set.of(roles), "test")
                .account();
        SignIns signIns = hub.context.getBean(SignIns.class);
        signIns.choosePassword(account, PASSWORD);
        signIns.waiveCode(account);
        return hub.context.getBean(Accounts.class).get(account.id()).email();
    }

    PlainBrowser in(String organisation, Role... roles) {
        return hub.browser().signIn(account(organisation, roles), PASSWORD);
    }
}
