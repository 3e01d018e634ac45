package london.datahub.post;

import java.util.Optional;
import london.datahub.access.Account;
import london.datahub.access.HubAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Writes to people who have an account. A letter names a feed, a period and a page of the hub, and nothing that came from a
 * file: no figure, no issue, no name of a file.
 */
public final class Letters {
    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);
    private static final String END = "\n\nThe data hub for modern slavery in London\n"
            + "This letter was written by a program; nobody reads answers to it.\n";

    private final Optional<JavaMailSender> sender;
    private final String from;
    private final HubAddress address;

    /** @param sender nothing where no mail server is set: then no letter is written */
    public Letters(Optional<JavaMailSender> sender, String from, HubAddress address) {
        this.sender = sender;
        this.from = from;
        this.address = address;
    }

    public boolean canBeSent() {
        return sender.isPresent();
    }

    /** Says that something was received; what became of it stands on its page. */
    public boolean receipt(Account to, String feed, String period, long submission, boolean taken) {
        return send(
                to,
                taken ? "Received: " + feed + ", " + period : "Please look again: " + feed + ", " + period,
                (taken
                                ? "Your return has come in as submission "
                                : "Your return was not taken in. What to mend stands with submission ")
                        + submission + ".\nSee " + address.page("/desk/submissions/" + submission));
    }

    /** Reminds of returns that are overdue. */
    public boolean reminder(Account to, String returns) {
        return send(
                to,
                "Returns that are overdue",
                "These returns of " + to.organisation().name() + " have not come in yet:\n\n" + returns
                        + "\nIf there was nothing, say so: no return means that nobody knows.\nSee "
                        + address.page("/desk"));
    }

    /** Says that a paper is there, and where. */
    public boolean papers(Account to, String title) {
        return send(
                to,
                "A paper for you",
                title
                        + ": it is there for you.\nIt is not sent by mail, since it can hold figures that are for you alone.\nSee "
                        + address.page("/desk/papers"));
    }

    /** Gives somebody the way into an account. */
    public boolean invitation(Account to, String path) {
        return send(
                to,
                "Your account in the data hub",
                "Somebody who keeps the accounts of " + to.organisation().name()
                        + " made you an account, or a new way into it.\nThis link opens once, for three days:\n"
                        + address.page(path)
                        + "\nIf you do not know what this is about, leave it: nothing then happens.");
    }

    /**
     * Tells who looks after the hub what is wrong with it, or what is well again.
     *
     * @param words what was found and what to do, which names nobody and nothing that came from a file
     */
    public boolean alert(String email, String subject, String words) {
        return send(email, subject, words + "\nSee " + address.page("/desk/jobs"));
    }

    private boolean send(Account to, String subject, String words) {
        return send(to.email(), subject, words);
    }

    private boolean send(String to, String subject, String words) {
        if (sender.isEmpty()) {
            return false;
        }
        SimpleMailMessage letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(to);
        letter.setSubject(subject);
        letter.setText(words + END);
        try {
            sender.get().send(letter);
            return true;
        } catch (MailException e) {
            // its message quotes addresses
            LOG.error("A letter could not be sent: {}", e.getClass().getSimpleName());
            return false;
        }
    }
}
