package london.datahub.disclosure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of protecting a population and of the attacks on it.
 *
 * @param shown what is shown of each published figure; nothing where no protection was found
 * @param attacks one for each audience, in their order
 * @param inside the attack on a suppression by those who subtract figures of their own, where the others found nothing
 * @param victims the attack by those who know one victim, where the others found nothing
 */
public record Outcome(
        Optional<Map<List<String>, Shown>> shown,
        List<JointAttack.Result> attacks,
        Optional<KnownValues.Result> inside,
        Optional<KnownVictim.Result> victims,
        Duration protecting,
        Duration attacking) {
    public boolean isSafe() {
        return shown.isPresent()
                && attacks.stream().allMatch(JointAttack.Result::isSafe)
                && inside.map(KnownValues.Result::isSafe).orElse(true)
                && victims.map(KnownVictim.Result::isSafe).orElse(true);
    }

    /** Returns the promises that were found broken, or not proved. */
    public List<Vow> foundOut() {
        return Stream.of(
                        attacks.stream().flatMap(attack -> attack.failed().keySet().stream()),
                        inside.stream()
                                .flatMap(attack -> attack.failed().stream().map(Doubt::vow)),
                        victims.stream()
                                .flatMap(attack -> attack.failed().stream().map(KnownVictim.Narrowed::vow)))
                .flatMap(vows -> vows)
                .distinct()
                .toList();
    }
}
