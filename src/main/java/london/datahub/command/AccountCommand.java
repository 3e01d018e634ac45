package london.datahub.command;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import london.datahub.access.Account;
import london.datahub.access.Accounts;
import london.datahub.access.HubAddress;
import london.datahub.access.Invitations;
import london.datahub.access.Role;
import london.datahub.issue.Refusal;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The accounts of those who may come in, from the machine that the hub runs on. */
@Command(
        name = "account",
        description = "Accounts of those who may come in: make, list, send a new link, close.",
        subcommands = {
            AccountCommand.ListCommand.class,
            AccountCommand.AddCommand.class,
            AccountCommand.LinkCommand.class,
            AccountCommand.CloseCommand.class
        })
final class AccountCommand extends CommandGroup {
    private static final String BY = "the command line";

    /** Lists the accounts. */
    @Command(name = "list", description = "Lists every account.")
    static final class ListCommand extends HubCommand {
        @Override
        public Integer call() {
            try (var hub = Hub.start(settings(), Hub.clock())) {
                List<Account> all = hub.getBean(Accounts.class).all();
                answer(
                        all,
                        all.isEmpty()
                                ? "There is no account."
                                : all.stream().map(AccountCommand::words).collect(Collectors.joining("\n")));
                return DataHub.DONE;
            }
        }
    }

    private static String words(Account account) {
        return account.email() + ": " + account.name() + ", "
                + account.organisation().name() + ", "
                + account.roles().stream().map(Role::word).collect(Collectors.joining(" and ")) + ", "
                + account.state().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Makes an account. */
    @Command(name = "add", description = "Makes an account and prints the link by which its owner chooses a password.")
    static final class AddCommand extends HubCommand {
        @Parameters(paramLabel = "EMAIL")
        private String email;

        @Option(names = "--name", required = true, paramLabel = "NAME", description = "first name and surname")
        private String name;

        @Option(names = "--organisation", required = true, paramLabel = "CODE", description = "as register knows it")
        private String organisation;

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                description = "officer, analyst, board-member, reviewer, administrator; may stand several times")
        private List<String> roles;

        @Override
        public Integer call() {
            Set<Role> named = roles.stream().map(Role::named).collect(Collectors.toCollection(HashSet::new));
            try (var hub = Hub.start(settings(), Hub.clock())) {
                return told(hub, hub.getBean(Invitations.class).invite(email, name, organisation, named, BY), this);
            }
        }
    }

    private static int told(ConfigurableApplicationContext hub, Invitations.Invited invited, HubCommand command) {
        String link = hub.getBean(HubAddress.class).page(invited.path());
        command.answer(
                Map.of("account", invited.account().email(), "link", link),
                "Give this link to " + invited.account().name()
                        + " and to nobody else; it opens once, for three days:\n" + link);
        return DataHub.DONE;
    }

    /** Makes a new link. */
    @Command(name = "link", description = "Takes an account's password and code away and prints a new link.")
    static final class LinkCommand extends HubCommand {
        @Parameters(paramLabel = "EMAIL")
        private String email;

        @Override
        public Integer call() {
            try (var hub = Hub.start(settings(), Hub.clock())) {
                return told(hub, hub.getBean(Invitations.class).again(account(hub, email), BY), this);
            }
        }
    }

    private static Account account(ConfigurableApplicationContext hub, String email) {
        return hub.getBean(Accounts.class)
                .byEmail(email)
                .orElseThrow(() -> Refusal.badInput(
                        "There is no account with that address.", "account list shows those there are."));
    }

    /** Closes an account. */
    @Command(name = "close", description = "Closes an account for good; its sessions end at once.")
    static final class CloseCommand extends HubCommand {
        @Parameters(paramLabel = "EMAIL")
        private String email;

        @Override
        public Integer call() {
            try (var hub = Hub.start(settings(), Hub.clock())) {
                Account account = account(hub, email);
                hub.getBean(Invitations.class).close(account, BY);
                answer(Map.of("account", account.email(), "state", "closed"), "The account is closed.");
                return DataHub.DONE;
            }
        }
    }
}
