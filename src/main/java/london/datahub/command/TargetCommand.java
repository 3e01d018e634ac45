package london.datahub.command;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import london.datahub.access.BoardTargets;
import london.datahub.access.Organisations;
import london.datahub.benchmark.Indicator;
import london.datahub.benchmark.Indicators;
import london.datahub.issue.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sets what a board wants to reach, to be drawn in its reports from the next release on. */
@Command(name = "target", description = "Sets what a board wants to reach in an indicator; reports draw it.")
final class TargetCommand extends HubCommand {
    @Option(names = "--organisation", required = true, paramLabel = "CODE", description = "the board's authority")
    private String organisation;

    @Option(names = "--indicator", required = true, paramLabel = "NAME", description = "as in dashboards/indicators")
    private String indicator;

    @ArgGroup(multiplicity = "1")
    private Aim aim;

    /** A figure, or that there is none any more. */
    static final class Aim {
        @Option(names = "--value", required = true, paramLabel = "FIGURE", description = "in the indicator's unit")
        private BigDecimal value;

        @Option(names = "--none", required = true, description = "the board has no target any more")
        private boolean none;
    }

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who answers for it")
    private String by;

    @Override
    public Integer call() {
        Indicators indicators = Indicators.load();
        if (indicators.all().stream().noneMatch(known -> known.name().equals(indicator))) {
            throw Refusal.badInput(
                    "There is no indicator of that name.",
                    "The indicators are: "
                            + indicators.all().stream().map(Indicator::name).collect(Collectors.joining(", ")) + ".");
        }
        Clock clock = Hub.clock();
        try (var hub = Hub.start(settings(), clock)) {
            hub.getBean(Organisations.class).named(organisation);
            BoardTargets targets = new BoardTargets(hub.getBean(JdbcClient.class));
            if (aim.none) {
                targets.drop(organisation, indicator, clock.instant());
            } else {
                targets.set(organisation, indicator, aim.value, by, clock.instant());
            }
            answer(
                    Map.of("organisation", organisation, "indicator", indicator),
                    "Noted. Reports from the next release on draw it.");
            return DataHub.DONE;
        }
    }
}
