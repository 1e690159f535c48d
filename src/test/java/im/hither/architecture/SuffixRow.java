package im.hither.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static im.hither.architecture.Names.in;
import static im.hither.architecture.Names.named;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What classes with a suffix may use: some packages (`$` stands for the root), and of features all
/// but the classes with a refused suffix.
record SuffixRow(String suffix, List<String> packages, List<String> refused) {
    SuffixRow uses(String... more) {
        return new SuffixRow(suffix, both(packages, more), refused);
    }

    SuffixRow refuses(String... more) {
        return new SuffixRow(suffix, packages, both(refused, more));
    }

    Function<String, ArchRule> because(String reason) {
        return root ->
                classes()
                        .that(ofFeatures(root).and(named(suffix)))
                        .should()
                        .onlyDependOnClassesThat(
                                in(allowed(root)).or(ofFeatures(root).and(not(named(refused)))))
                        .because(reason);
    }

    private String[] allowed(String root) {
        return packages.stream().map(name -> name.replace("$", root) + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> ofFeatures(String root) {
        return in(root + ".feature..", root + ".shell..");
    }

    private static List<String> both(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
