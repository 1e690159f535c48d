package im.hither.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import im.hither.architecture.planted.untold.HasNoStory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/// Every package tells its story.
final class StoryRules {
    static final Rule EVERY_PACKAGE_TELLS_ITS_STORY =
            Rule.of(
                    "Every package tells its story and what is not in it",
                    root ->
                            all(new Packages())
                                    .should(
                                            new Have(
                                                    "a package-info with a story and what is not here",
                                                    packageOf -> hasStory(root, packageOf)))
                                    .because("a newcomer begins there"),
                    HasNoStory.class);

    static final Rule EVERY_PACKAGE_IS_NULL_MARKED =
            Rule.of(
                    "Every package is null-marked",
                    root ->
                            all(new Packages())
                                    .should(
                                            new Have(
                                                    "@NullMarked",
                                                    packageOf ->
                                                            packageOf.isAnnotatedWith(
                                                                    NullMarked.class)))
                                    .because("NullAway looks at no other package"),
                    HasNoStory.class);

    static final List<Rule> ALL =
            List.of(EVERY_PACKAGE_TELLS_ITS_STORY, EVERY_PACKAGE_IS_NULL_MARKED);

    private StoryRules() {}

    private static boolean hasStory(String root, JavaPackage packageOf) {
        var sources = Path.of(root.equals(Subject.PROGRAM) ? "src/main/java" : "src/test/java");
        var file = sources.resolve(packageOf.getName().replace('.', '/') + "/package-info.java");
        try {
            return Files.exists(file)
                    && Files.readString(file).startsWith("///")
                    && Files.readString(file).contains("Not here: ");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The packages that have classes of their own.
    private static final class Packages extends AbstractClassesTransformer<JavaPackage> {
        Packages() {
            super("packages");
        }

        @Override
        public Iterable<JavaPackage> doTransform(JavaClasses classes) {
            return classes.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
        }
    }

    private static final class Have extends ArchCondition<JavaPackage> {
        private final Predicate<JavaPackage> wanted;

        Have(String what, Predicate<JavaPackage> wanted) {
            super("have " + what);
            this.wanted = wanted;
        }

        @Override
        public void check(JavaPackage packageOf, ConditionEvents events) {
            if (wanted.test(packageOf)) return;
            for (var type : packageOf.getClasses()) {
                events.add(
                        SimpleConditionEvent.violated(
                                packageOf,
                                "The package of "
                                        + type.getName()
                                        + " does not "
                                        + getDescription()));
            }
        }
    }
}
