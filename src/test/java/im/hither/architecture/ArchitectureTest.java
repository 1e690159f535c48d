package im.hither.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    /// Fewer mean that the rules were held against something else than the program.
    private static final int AT_LEAST = 300;

    private static Subject program;
    private static Subject planted;

    @BeforeAll
    static void load() {
        program = Subject.program();
        planted = Subject.planted();
    }

    static Stream<Rule> rules() {
        return Stream.of(
                        LayerRules.ALL,
                        FeatureRules.ALL,
                        SuffixRules.ALL,
                        LibraryRules.ALL,
                        HabitRules.ALL,
                        StoryRules.ALL)
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theProgramKeepsTheRule(Rule rule) {
        assertThat(rule.violations(program)).as(rule.description()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void thePlantedViolationBreaksTheRule(Rule rule) {
        var violations = rule.violations(planted);

        assertThat(rule.planted()).isNotEmpty();
        for (var violator : rule.planted()) {
            assertThat(violations)
                    .as(rule.description())
                    .anyMatch(line -> line.contains(violator.getName()));
        }
    }

    @Test
    void theWholeProgramWasSeen() {
        assertThat(program.classes()).hasSizeGreaterThan(AT_LEAST);
    }

    @Test
    void everyListedPairOfFeaturesIsNeeded() {
        assertThat(FeatureRules.used(program)).containsAll(FeatureEdges.LISTED);
    }
}
