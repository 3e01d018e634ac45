package london.datahub.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import london.datahub.access.Account;
import london.datahub.access.Accounts;
import london.datahub.access.AuditAnchor;
import london.datahub.access.AuditEntry;
import london.datahub.access.AuditTrail;
import london.datahub.access.HubAddress;
import london.datahub.access.Organisation;
import london.datahub.access.Organisations;
import london.datahub.access.Rights;
import london.datahub.access.Role;
import london.datahub.issue.Refusal;
import london.datahub.post.Letters;
import london.datahub.publish.Audience;
import london.datahub.publish.Release;
import london.datahub.report.Reports;
import london.datahub.schedule.Calendar.Deadline;
import london.datahub.schedule.Calendar.Occasion;
import london.datahub.schedule.Calendar.Paper;
import london.datahub.secret.KeyRing;
import london.datahub.warehouse.TestDatabases;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

class PapersTest {
    private static final Instant NOW = Instant.parse("2023-03-01T09:00:00Z");
    private static final Deadline BOARDS = new Deadline(
            new Occasion("safeguarding-boards", "Safeguarding Adults Boards", Optional.empty(), List.of()),
            LocalDate.of(2023, 3, 14),
            new Paper("A benchmark pack for every borough", 14, Optional.of("sab-benchmark")));

    private static final KeyRing KEYS = KeyRing.of("test " + Base64.getEncoder().encodeToString(new byte[32]));

    @TempDir
    private Path folder;

    /** Keeps what it is given, or takes nothing. */
    private static final class Mail extends JavaMailSenderImpl {
        private final List<SimpleMailMessage> taken = new ArrayList<>();
        private boolean down;

        @Override
        public void send(SimpleMailMessage message) {
            if (down) {
                throw new MailSendException("down");
            }
            taken.add(new SimpleMailMessage(message));
        }
    }

    /** A hub with a board member of Barnet, one of Camden and an officer of Barnet. */
    private final class Desk {
        private final Mail mail = new Mail();
        private final Papers papers;
        private final PaperLetters letters;
        private final AuditTrail audit;
        private final Account barnet;
        private final Account camden;
        private final Account officer;

        private Desk(TestDatabase database) {
            Organisations organisations = new Organisations(database.sql());
            organisations.register(new Organisation("E09000003", "Barnet", "authority"));
            organisations.register(new Organisation("E09000007", "Camden", "authority"));
            Accounts accounts = new Accounts(database.sql(), Rights.load());
            barnet = member(database, accounts, organisations, "board@barnet.example", "E09000003", Role.BOARD_MEMBER);
            camden = member(database, accounts, organisations, "board@camden.example", "E09000007", Role.BOARD_MEMBER);
            officer = member(database, accounts, organisations, "officer@barnet.example", "E09000003", Role.OFFICER);
            var transactions = new JdbcTransactionManager(database.owner());
            papers = new Papers(database.sql(), new TransactionTemplate(transactions), folder.resolve("papers"));
            Clock clock = Clock.fixed(NOW, java.time.ZoneOffset.UTC);
            audit = new AuditTrail(database.sql(), KEYS, new AuditAnchor(folder.resolve("last")), transactions, clock);
            var post = new Letters(Optional.of(mail), "hub@london.example", HubAddress.of("https://hub.example"));
            letters = new PaperLetters(papers, accounts, post, audit, database.sql(), clock);
        }

        private Account member(
                TestDatabase database,
                Accounts accounts,
                Organisations organisations,
                String email,
                String organisation,
                Role role) {
            Account account =
                    accounts.invite(email, "A Person", organisations.named(organisation), Set.of(role), "test", NOW);
            database.sql()
                    .sql("update warehouse.account set state = 'active' where account_id = ?")
                    .param(account.id())
                    .update();
            return accounts.get(account.id());
        }

        private void keep() throws IOException {
            keep(BOARDS, Audience.PARTNER, file("E09000003"), file("E09000007"));
        }

        private void keep(Deadline deadline, Audience audience, Reports.File... files) throws IOException {
            papers.keep(deadline, deadline.paper().report().orElseThrow(), release(audience), List.of(files), NOW);
        }

        private List<String> actions() {
            List<AuditEntry> entries = new ArrayList<>();
            audit.each(entries::add);
            return entries.stream()
                    .map(entry -> entry.action() + " " + entry.outcome())
                    .toList();
        }
    }

    private static Reports.File file(String organisation) {
        return new Reports.File(
                "sab-benchmark-" + organisation.toLowerCase() + ".pdf",
                Optional.of(organisation),
                organisation.getBytes());
    }

    private static Release release(Audience audience) {
        return new Release(
                2,
                NOW,
                audience,
                Release.State.RELEASED,
                NOW,
                Optional.empty(),
                Set.of(),
                "Attacked.",
                Optional.empty(),
                Optional.empty(),
                Optional.of(NOW),
                Optional.empty());
    }

    static Stream<TestDatabase> databases() {
        return TestDatabases.fresh();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_board_receives_its_own_pack_and_no_other(TestDatabase database) throws IOException {
        Desk desk = new Desk(database);
        assertThat(desk.papers.wasMade(BOARDS, "sab-benchmark")).isFalse();
        desk.keep();
        assertThat(desk.papers.wasMade(BOARDS, "sab-benchmark")).isTrue();
        PaperFile own = desk.papers.of(desk.barnet).get(0);
        assertThat(desk.papers.of(desk.barnet)).hasSize(1);
        assertThat(desk.papers.content(own)).isEqualTo("E09000003".getBytes());
        assertThatThrownBy(() -> desk.papers.of(desk.camden, own.id())).isInstanceOf(Refusal.class);
        assertThat(desk.papers.of(desk.officer)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everybody_who_receives_papers_is_told_once_with_a_link_and_no_file(TestDatabase database) throws IOException {
        Desk desk = new Desk(database);
        desk.keep();
        assertThat(desk.letters.send("test")).isEqualTo(new PaperLetters.Sent(2, 0));
        assertThat(desk.letters.send("test")).isEqualTo(new PaperLetters.Sent(0, 0));
        assertThat(desk.mail.taken)
                .extracting(message -> message.getTo()[0])
                .containsExactlyInAnyOrder("board@barnet.example", "board@camden.example");
        assertThat(desk.mail.taken.get(0).getText()).contains("https://hub.example/desk/papers");
        assertThat(desk.actions()).containsExactly("paper-told done", "paper-told done");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_letter_that_could_not_be_sent_is_told_and_tried_again(TestDatabase database) throws IOException {
        Desk desk = new Desk(database);
        desk.keep();
        desk.mail.down = true;
        assertThat(desk.letters.send("test")).isEqualTo(new PaperLetters.Sent(0, 2));
        assertThat(desk.actions()).containsOnly("paper-told failed");
        desk.mail.down = false;
        assertThat(desk.letters.send("test")).isEqualTo(new PaperLetters.Sent(2, 0));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_paper_about_london_is_for_all_who_receive_papers_and_the_networks_own_for_nobody(TestDatabase database)
            throws IOException {
        Desk desk = new Desk(database);
        var pack = new Deadline(BOARDS.occasion(), BOARDS.heldOn(), new Paper("Pack", 7, Optional.of("meeting-pack")));
        var annual =
                new Deadline(BOARDS.occasion(), BOARDS.heldOn(), new Paper("All", 7, Optional.of("annual-picture")));
        desk.keep(pack, Audience.PARTNER, new Reports.File("pack.pdf", Optional.empty(), new byte[] {1}));
        desk.keep(annual, Audience.NETWORK, new Reports.File("annual.pdf", Optional.empty(), new byte[] {2}));
        assertThat(desk.papers.of(desk.camden)).extracting(PaperFile::name).containsExactly("pack.pdf");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_paper_that_was_changed_since_it_was_made_is_not_handed_out(TestDatabase database) throws IOException {
        Desk desk = new Desk(database);
        desk.keep();
        PaperFile own = desk.papers.of(desk.barnet).get(0);
        Files.writeString(
                folder.resolve("papers/safeguarding-boards-2023-03-14").resolve(own.name()), "other");
        assertThatThrownBy(() -> desk.papers.content(own))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no longer as it was made");
    }
}
