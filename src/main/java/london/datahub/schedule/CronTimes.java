package london.datahub.schedule;

import java.util.Optional;
import london.datahub.definition.Definition;
import org.springframework.scheduling.support.CronExpression;

/** Times as a definition writes them: second, minute, hour, day, month, weekday. */
final class CronTimes {
    private CronTimes() {}

    static Optional<CronExpression> optional(Definition definition) {
        return definition.optionalText("cron").flatMap(text -> parsed(definition, text));
    }

    private static Optional<CronExpression> parsed(Definition definition, String text) {
        if (!CronExpression.isValidExpression(text)) {
            definition.mistake(
                    "cron",
                    "that is no time; write second, minute, hour, day, month and weekday, as \"0 30 4 * * *\".");
            return Optional.empty();
        }
        // Once a year the clocks leave this hour out, and once they repeat it.
        if (text.strip().split("\\s+")[2].equals("1")) {
            definition.mistake("cron", "the hour from 1 to 2 is left out or comes twice when the clocks change.");
        }
        return Optional.of(CronExpression.parse(text));
    }
}
