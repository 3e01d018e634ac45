package london.datahub.operate;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import london.datahub.access.HubAddress;
import london.datahub.post.Letters;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Letters to who looks after the hub, through a real mail server. */
class AlertsTest {
    private static final String FRESH = "london.datahub.warehouse.TestDatabases#fresh";
    private static final Finding DISK = Finding.wrong("disk", "Less than 1 GB is free.", "free some space.");
    private static final Finding JOB = Finding.wrong("job publish", "The job publish failed.", "run publish.");
    private static final Finding WELL = Finding.well("disk", "9 GB are free.");

    private static GreenMail mail;

    @BeforeAll
    static void start() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
    }

    @AfterAll
    static void stop() {
        mail.stop();
    }

    @BeforeEach
    void forget() throws Exception {
        mail.purgeEmailFromAllMailboxes();
    }

    private static Alerts alerts(TestDatabase database, Optional<JavaMailSender> sender) {
        return new Alerts(
                new Troubles(database.sql(), Clock.systemUTC()),
                new Letters(sender, "hub@hub.example", HubAddress.of("https://hub.example")),
                () -> List.of("ada@lmsl.example", "ben@lmsl.example"));
    }

    private static Optional<JavaMailSender> server() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(mail.getSmtp().getPort());
        return Optional.of(sender);
    }

    private static List<String> letters() throws Exception {
        List<String> letters = new ArrayList<>();
        for (Message letter : mail.getReceivedMessages()) {
            letters.add(letter.getAllRecipients()[0] + "|" + letter.getSubject() + "|" + letter.getContent());
        }
        return letters;
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void a_trouble_is_told_once_and_once_more_when_it_is_over(TestDatabase database) throws Exception {
        Alerts alerts = alerts(database, server());
        assertThat(alerts.tell(List.of(DISK))).isEqualTo(new Alerts.Told(1, 0, 0));
        assertThat(letters())
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter)
                        .contains(
                                "The data hub needs you: disk",
                                "Less than 1 GB is free.",
                                "What to do: free some space.",
                                "https://hub.example/desk/jobs"));
        assertThat(letters()).extracting(letter -> letter.substring(0, 3)).containsExactly("ada", "ben");
        assertThat(alerts.tell(List.of(DISK))).isEqualTo(new Alerts.Told(0, 0, 0));
        assertThat(letters()).hasSize(2);
        assertThat(alerts.tell(List.of(WELL))).isEqualTo(new Alerts.Told(0, 1, 0));
        assertThat(letters()).hasSize(4).last().asString().contains("Well again: disk", "This is over");
        alerts.tell(List.of(WELL));
        assertThat(letters()).hasSize(4);
        assertThat(alerts.tell(List.of(DISK)).begun())
                .as("a new one is told anew")
                .isEqualTo(1);
        assertThat(letters()).hasSize(6);
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void troubles_that_begin_together_come_in_one_letter(TestDatabase database) throws Exception {
        alerts(database, server()).tell(List.of(DISK, JOB));
        assertThat(letters()).hasSize(2).first().asString().contains("disk, job publish", "The job publish failed.");
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void a_trouble_that_nobody_could_be_told_of_is_told_when_somebody_can(TestDatabase database) throws Exception {
        assertThat(alerts(database, Optional.empty()).tell(List.of(DISK)).untold())
                .isEqualTo(1);
        assertThat(letters()).isEmpty();
        assertThat(alerts(database, server()).tell(List.of(DISK))).isEqualTo(new Alerts.Told(0, 0, 0));
        assertThat(letters()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void the_end_of_a_trouble_that_nobody_heard_of_is_not_told(TestDatabase database) throws Exception {
        alerts(database, Optional.empty()).tell(List.of(DISK));
        alerts(database, server()).tell(List.of(WELL));
        assertThat(letters()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void a_letter_can_be_asked_for_to_see_whether_it_arrives(TestDatabase database) throws Exception {
        assertThat(alerts(database, Optional.empty()).greet()).isZero();
        assertThat(alerts(database, server()).greet()).isEqualTo(2);
        assertThat(letters()).hasSize(2).first().asString().contains("Letters of the data hub arrive");
    }
}
