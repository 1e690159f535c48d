package im.hither.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static im.hither.architecture.Names.in;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import im.hither.architecture.FeatureEdges.Edge;
import im.hither.architecture.planted.feature.receipt.KnowsTheList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which features know each other.
final class FeatureRules {
    static final Rule ONLY_LISTED_PAIRS =
            Rule.of(
                    "Features know each other where a pair is listed",
                    root ->
                            classes()
                                    .that(in(root + ".feature.."))
                                    .should(new KnowListedFeatures(root))
                                    .because("a feature is read and changed without the others"),
                    KnowsTheList.class);

    static final List<Rule> ALL = List.of(ONLY_LISTED_PAIRS);

    private FeatureRules() {}

    /// The listed pairs that some class really needs.
    static Set<Edge> used(Subject subject) {
        return FeatureEdges.LISTED.stream()
                .filter(edge ->
                        subject.classes().stream()
                                .flatMap(type -> pairs(subject.root(), type))
                                .anyMatch(pair -> edge.joins(pair.from(), pair.to())))
                .collect(Collectors.toSet());
    }

    private static Stream<Pair> pairs(String root, JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency ->
                        new Pair(
                                feature(root, type),
                                feature(root, dependency.getTargetClass()),
                                dependency))
                .filter(pair -> !pair.from().isEmpty() && !pair.to().isEmpty());
    }

    /// The feature's folder, or nothing outside features.
    private static String feature(String root, JavaClass type) {
        var features = root + ".feature.";
        if (!type.getPackageName().startsWith(features)) return "";
        return type.getPackageName().substring(features.length()).split("\\.", 2)[0];
    }

    private record Pair(String from, String to, Dependency dependency) {}

    private static final class KnowListedFeatures extends ArchCondition<JavaClass> {
        private final String root;

        KnowListedFeatures(String root) {
            super("know only features that FeatureEdges lists for theirs");
            this.root = root;
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            pairs(root, type)
                    .filter(pair -> !FeatureEdges.allow(pair.from(), pair.to()))
                    .map(pair -> pair.dependency().getDescription())
                    .forEach(line -> events.add(SimpleConditionEvent.violated(type, line)));
        }
    }
}
