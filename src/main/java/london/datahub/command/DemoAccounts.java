package london.datahub.command;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import london.datahub.access.Account;
import london.datahub.access.Accounts;
import london.datahub.access.Invitations;
import london.datahub.access.Organisation;
import london.datahub.access.Organisations;
import london.datahub.access.Role;
import london.datahub.access.SignIns;
import org.springframework.context.ApplicationContext;

/**
 * An account for every role, so that a demonstration can be looked at with everybody's eyes. The password is printed and
 * there is no second factor: nowhere but in a demonstration, whose people are made up.
 */
final class DemoAccounts {
    static final String PASSWORD = "only-for-the-demonstration";

    private final Organisations organisations;
    private final Accounts accounts;
    private final Invitations invitations;
    private final SignIns signIns;

    DemoAccounts(ApplicationContext hub) {
        this.organisations = hub.getBean(Organisations.class);
        this.accounts = hub.getBean(Accounts.class);
        this.invitations = hub.getBean(Invitations.class);
        this.signIns = hub.getBean(SignIns.class);
    }

    private record Someone(String name, String organisation, Role role) {
        String email() {
            return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@demo.example";
        }
    }

    private static final List<Someone> PEOPLE = List.of(
            new Someone("Barnet Officer", "E09000003", Role.OFFICER),
            new Someone("Camden Officer", "E09000007", Role.OFFICER),
            new Someone("Police Officer", "MPS", Role.OFFICER),
            new Someone("Home Officer", "HO", Role.OFFICER),
            new Someone("Camden Analyst", "E09000007", Role.ANALYST),
            new Someone("Board Member", "E09000003", Role.BOARD_MEMBER),
            new Someone("Barnet Administrator", "E09000003", Role.ADMINISTRATOR),
            new Someone("Text Reviewer", "LMSL", Role.REVIEWER),
            new Someone("Hub Administrator", "LMSL", Role.ADMINISTRATOR));

    /** Makes those that are missing and returns a line for each. */
    List<String> make() {
        organisations.register(new Organisation("LMSL", "London Modern Slavery Leads, secretariat", "secretariat"));
        return PEOPLE.stream()
                .filter(someone -> organisations.find(someone.organisation()).isPresent())
                .map(this::make)
                .collect(Collectors.toList());
    }

    private String make(Someone someone) {
        if (accounts.byEmail(someone.email()).isEmpty()) {
            Account account = invitations
                    .invite(
                            someone.email(),
                            someone.name(),
                            someone.organisation(),
                            Set.of(someone.role()),
                            "the demonstration")
                    .account();
            signIns.choosePassword(account, PASSWORD);
            signIns.waiveCode(account);
        }
        return "  " + someone.email() + "  (" + someone.role().word() + ", " + someone.organisation() + ")";
    }
}
