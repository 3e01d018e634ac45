package london.datahub.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Locale;
import london.datahub.issue.Refusal;

/**
 * What a password must be: long, and not what an attacker tries first. The words that attackers try (the passwords of
 * published breaches, names, common words, keyboard rows) and how they are varied come from zxcvbn.
 */
final class PasswordRule {
    static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    // of 0 to 4: at least 10 to the 8 guesses
    private static final int STRONG_ENOUGH = 3;
    private static final Zxcvbn ATTACKER = new Zxcvbn();

    private PasswordRule() {}

    /** @throws Refusal where the password is too short, too long or would soon be guessed */
    static void check(String password, Account account) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw Refusal.badInput(
                    "The password is shorter than " + SHORTEST + " or longer than " + LONGEST + " letters.",
                    "Three or four words that do not belong together are easy to keep in mind.");
        }
        if (ATTACKER.measure(withoutOwnWords(password, account)).getScore() < STRONG_ENOUGH) {
            throw Refusal.badInput(
                    "This password is among the first that an attacker would try.",
                    "Three or four words that do not belong together are easy to keep in mind.");
        }
    }

    /** What anybody knows of the account counts for nothing. Longer ones only take longer to judge. */
    private static String withoutOwnWords(String password, Account account) {
        String own = account.email() + " " + account.name() + " "
                + account.organisation().name() + " datahub london";
        String left = password.substring(0, Math.min(password.length(), 100)).toLowerCase(Locale.ROOT);
        for (String word : own.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            left = word.length() < 3 ? left : left.replace(word, "");
        }
        return left;
    }
}
