package london.datahub;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house's rooms, and which doors there are between them: the table of docs/architecture.md. */
class BoundariesTest {
    private static final JavaClasses HUB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("london.datahub");

    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>();

    static {
        MAY_USE.put("definition", Set.of());
        MAY_USE.put("issue", Set.of("definition"));
        MAY_USE.put("secret", Set.of("issue"));
        MAY_USE.put("reference", Set.of());
        MAY_USE.put("screen", Set.of());
        MAY_USE.put("feed", Set.of("definition", "issue"));
        MAY_USE.put("warehouse", Set.of());
        MAY_USE.put("access", Set.of("definition", "secret", "warehouse", "issue"));
        MAY_USE.put("signin", Set.of("access", "definition", "issue"));
        MAY_USE.put("read", Set.of("feed", "issue"));
        MAY_USE.put("sheet", Set.of("feed", "issue"));
        MAY_USE.put("validate", Set.of("read", "feed", "reference", "screen", "issue"));
        MAY_USE.put("encode", Set.of("validate", "feed", "reference", "screen", "secret"));
        MAY_USE.put("link", Set.of("definition", "encode", "warehouse"));
        MAY_USE.put("person", Set.of("link", "encode", "feed", "definition", "secret", "warehouse", "issue"));
        MAY_USE.put("load", Set.of("encode", "validate", "feed", "reference", "warehouse", "issue"));
        MAY_USE.put("backup", Set.of("warehouse", "issue"));
        MAY_USE.put("schedule", Set.of("definition", "warehouse", "issue"));
        MAY_USE.put("collect", Set.of("definition", "feed", "issue", "secret", "warehouse"));
        MAY_USE.put("disclosure", Set.of());
        MAY_USE.put("statistics", Set.of());
        MAY_USE.put(
                "narrative", Set.of("screen", "read", "feed", "reference", "collect", "load", "warehouse", "issue"));
        MAY_USE.put("publish", Set.of("definition", "disclosure", "feed", "warehouse", "reference", "issue"));
        MAY_USE.put("drawing", Set.of("statistics"));
        MAY_USE.put("benchmark", Set.of("definition", "publish", "statistics", "drawing", "reference"));
        MAY_USE.put(
                "report",
                Set.of("definition", "publish", "benchmark", "statistics", "drawing", "sheet", "reference", "issue"));
        MAY_USE.put(
                "job",
                Set.of(
                        "definition",
                        "read",
                        "validate",
                        "encode",
                        "person",
                        "load",
                        "publish",
                        "access",
                        "collect",
                        "feed",
                        "issue",
                        "secret",
                        "reference",
                        "warehouse"));
        MAY_USE.put(
                "dashboard",
                Set.of("definition", "publish", "benchmark", "statistics", "drawing", "reference", "issue"));
        MAY_USE.put("metabase", Set.of("dashboard", "publish", "reference", "issue"));
        MAY_USE.put(
                "portal",
                Set.of(
                        "job",
                        "collect",
                        "load",
                        "publish",
                        "dashboard",
                        "metabase",
                        "sheet",
                        "access",
                        "feed",
                        "reference",
                        "issue"));
        MAY_USE.put("post", Set.of("access", "load", "validate", "feed", "issue"));
        MAY_USE.put("paper", Set.of("access", "issue", "post", "publish", "report", "schedule", "warehouse"));
        MAY_USE.put(
                "operate",
                Set.of(
                        "post",
                        "backup",
                        "schedule",
                        "access",
                        "load",
                        "validate",
                        "feed",
                        "secret",
                        "warehouse",
                        "issue"));
        MAY_USE.put(
                "desk",
                Set.of(
                        "paper",
                        "post",
                        "signin",
                        "access",
                        "job",
                        "schedule",
                        "operate",
                        "narrative",
                        "person",
                        "load",
                        "collect",
                        "sheet",
                        "screen",
                        "validate",
                        "read",
                        "feed",
                        "reference",
                        "warehouse",
                        "issue"));
        MAY_USE.put("demo", Set.of("definition", "feed", "reference", "sheet"));
    }

    static Stream<String> rooms() {
        return MAY_USE.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_package_uses_only_what_it_may(String room) {
        String[] closed = Stream.concat(MAY_USE.keySet().stream(), Stream.of("command"))
                .filter(other -> !other.equals(room) && !MAY_USE.get(room).contains(other))
                .map(other -> "london.datahub." + other)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("london.datahub." + room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(closed)
                .allowEmptyShould(true)
                .check(HUB);
    }

    @Test
    void every_package_is_in_the_table_and_flat() {
        Set<String> rooms = HUB.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        assertThat(MAY_USE.keySet().stream().map(room -> "london.datahub." + room))
                .containsAll(rooms.stream()
                        .filter(room -> !room.equals("london.datahub.command"))
                        .toList());
    }

    @Test
    void spring_batch_is_used_in_job_alone() {
        onlyIn("org.springframework.batch..", "job");
    }

    @Test
    void spreadsheets_are_read_and_written_in_two_packages_alone() {
        onlyIn("org.dhatim..", "read", "sheet");
        onlyIn("org.apache.poi..", "read", "sheet");
        onlyIn("com.fasterxml.aalto..", "read", "sheet");
    }

    @Test
    void names_say_what_a_class_is() {
        List<String> saysNothing = List.of("Util", "Utils", "Helper", "Manager", "Impl", "Common", "Misc");
        classes()
                .should()
                .haveNameNotMatching(".*(" + String.join("|", saysNothing) + ")$")
                .check(HUB);
    }

    @Test
    void an_encoded_row_is_made_by_encode_alone_and_has_no_field_for_an_identifier() {
        JavaClass row = HUB.get("london.datahub.encode.EncodedRow");
        assertThat(row.getConstructors())
                .noneMatch(constructor ->
                        constructor.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC));
        assertThat(Arrays.stream(row.reflect().getDeclaredFields())
                        .map(field -> field.getGenericType().getTypeName()))
                .noneMatch(type -> type.contains("Value>") || type.contains("Identifier") || type.contains("Object"));
        assertThat(HUB.get("london.datahub.validate.Value$Identifier")
                        .isAssignableTo("london.datahub.validate.Value$Plain"))
                .isFalse();
    }

    @Test
    void the_attacker_shares_the_programme_with_the_protector_and_no_other_code() {
        String attacker =
                "(\\[L)?london.datahub.disclosure.(Attacker|AttackedGroup.*|Likeness.*|Reached.*|Knowledge|WholeNumbers"
                        + "|OneKnown.*|KnowingGroup|Owed|Openness)";
        String shared =
                "(\\[L)?london.datahub.disclosure.(TableProgramme.*|Cell.*|Relation|Interval;?|Promise|Finding.*"
                        + "|AttackReport|Natives)";
        noClasses()
                .that()
                .haveNameMatching(attacker)
                .should()
                .dependOnClassesThat(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("london.datahub..")
                                .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                                                attacker + "|" + shared))))
                .check(HUB);
    }

    @Test
    void the_attack_by_those_who_subtract_their_own_knows_nothing_of_how_figures_were_protected() {
        noClasses()
                .that()
                .haveNameMatching(
                        "london.datahub.disclosure.(KnownValues.*|InsideAttack|Circles|ReadBefore|Insiders|Doubt)")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("london.datahub.disclosure.(Protector|Suppression.*|Suppressed|Company|Elimination"
                        + "|CheapestWay|Neighbourhoods|Leeway|Witnesses|Mending|Population.*)")
                .check(HUB);
    }

    @Test
    void nobody_asks_the_machine_for_the_time_but_who_measures_a_lease_or_makes_the_clock() {
        noClasses()
                .that()
                .haveNameNotMatching("london.datahub.warehouse.Leases.*")
                .and()
                .resideOutsideOfPackage("london.datahub.command")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(HUB);
    }

    private static void onlyIn(String library, String... rooms) {
        String[] packages =
                Arrays.stream(rooms).map(room -> "london.datahub." + room).toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(HUB);
    }
}
