package london.datahub.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * One file to submit.
 *
 * @param feed the feed's name, as met-offences
 * @param organisation the supplier's code, as MPS
 * @param from first month that the file covers
 * @param to last month that the file covers
 * @param submitOn the day on which the supplier sends it, after the period's end
 */
public record DemoFile(Path file, String feed, String organisation, YearMonth from, YearMonth to, LocalDate submitOn) {}
