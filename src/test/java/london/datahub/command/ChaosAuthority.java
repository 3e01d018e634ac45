package london.datahub.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * An authority that sends one file after the other, and each until it has an answer: new quarters, corrections of those
 * sent, and now and then one that is refused. Its files are the same for the same seed.
 */
final class ChaosAuthority {
    static final String FEED = "safeguarding-concerns";
    private static final String HEADINGS = "Case Reference,Service,Concern Date,Status,Nationality,First Name,Surname,"
            + "Date of Birth,Gender,Consent,Ward of exploitation\n";
    private static final List<String> SERVICES = List.of("Adults", "Children", "Housing");
    private static final List<String> SYLLABLES = List.of("ka", "mi", "ra", "lo", "den", "sha", "vi", "tor");
    private static final int QUARTERS = 8;

    final String code;
    private final long seed;
    private final Path folder;
    private final List<Sent> sent = new ArrayList<>();

    ChaosAuthority(String code, long seed, Path folder) {
        this.code = code;
        this.seed = seed;
        this.folder = folder;
    }

    /** A file that was sent until it was answered. */
    record Sent(Path file, String period, String answer, double seconds) {}

    /** What takes a file over: returns the answer, or nothing where it got none. */
    interface Door {
        String answer(String organisation, String feed, String period, Path file) throws Exception;
    }

    void send(Door door, BooleanSupplier goesOn) throws Exception {
        do {
            int number = sent.size();
            Path file = file(number);
            String period = period(number);
            long start = System.nanoTime();
            String answer = door.answer(code, FEED, period, file);
            while (answer.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(300);
                answer = door.answer(code, FEED, period, file);
            }
            sent.add(new Sent(file, period, answer, (System.nanoTime() - start) / 1e9));
        } while (goesOn.getAsBoolean());
    }

    List<Sent> sent() {
        return sent;
    }

    /** Every second file is sent for the quarter of the one before. */
    private static YearMonth quarter(int number) {
        return YearMonth.of(2021, 4).plusMonths(3L * (number / 2 % QUARTERS));
    }

    private static String period(int number) {
        return quarter(number) + ".." + quarter(number).plusMonths(2);
    }

    private Path file(int number) throws IOException {
        Random random = new Random(seed + code.hashCode() + 31L * number);
        boolean refused = number % 7 == 5;
        StringBuilder text = new StringBuilder(HEADINGS);
        for (int row = 40 + random.nextInt(200); row > 0; row--) {
            YearMonth month = quarter(number).plusMonths(random.nextInt(3));
            text.append("C-%04d,%s,%02d/%02d/%d,Open,British,%s,%s,0%d/0%d/19%d,Female,Yes,%n"
                    .formatted(
                            random.nextInt(2000),
                            SERVICES.get(random.nextInt(SERVICES.size())),
                            refused ? 41 : 1 + random.nextInt(28),
                            month.getMonthValue(),
                            month.getYear(),
                            name(random),
                            name(random),
                            1 + random.nextInt(9),
                            1 + random.nextInt(9),
                            60 + random.nextInt(40)));
        }
        return Files.writeString(folder.resolve(code + "-" + number + ".csv"), text);
    }

    private static String name(Random random) {
        return "X" + SYLLABLES.get(random.nextInt(SYLLABLES.size())) + SYLLABLES.get(random.nextInt(SYLLABLES.size()));
    }
}
