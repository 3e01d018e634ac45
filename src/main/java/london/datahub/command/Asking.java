package london.datahub.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import london.datahub.job.PersonAsked;

/** Asks a person at the terminal: what identifies somebody never stands among a command's arguments, which others can read. */
final class Asking {
    private final PrintWriter out;
    private final BufferedReader piped;

    private Asking(PrintWriter out, BufferedReader piped) {
        this.out = out;
        this.piped = piped;
    }

    static Asking on(PrintWriter out) {
        return new Asking(out, new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    }

    /** Returns an answer, not shown while it is typed at a terminal. */
    String hidden(String question) throws IOException {
        Console console = System.console();
        if (console == null) {
            return plain(question);
        }
        char[] typed = console.readPassword("%s ", question);
        return typed == null ? "" : new String(typed);
    }

    String plain(String question) throws IOException {
        out.print(question + " ");
        out.flush();
        String line = piped.readLine();
        return line == null ? "" : line;
    }

    PersonAsked person() throws IOException {
        return PersonAsked.of(
                hidden("Given names (not shown):"),
                hidden("Surname:"),
                hidden("Date of birth, as 1990-02-01:"),
                hidden("References, with commas between them:"));
    }
}
