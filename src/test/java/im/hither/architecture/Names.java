package im.hither.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/// Which classes a rule is about, by package, kind, or the suffix of their name. What is nested in
/// a class counts as that class.
final class Names {
    private Names() {}

    static DescribedPredicate<JavaClass> in(String... packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages);
    }

    static DescribedPredicate<JavaClass> named(String suffix) {
        return named(List.of(suffix));
    }

    /// One suffix of several; `XCommands` counts as `XCommand`.
    static DescribedPredicate<JavaClass> named(List<String> suffixes) {
        return DescribedPredicate.describe(
                "X" + String.join(" or X", suffixes),
                type -> {
                    var name = outermost(type).getSimpleName().replaceFirst("Commands$", "Command");
                    return suffixes.stream().anyMatch(name::endsWith);
                });
    }

    /// A subtype of the type with that name.
    static DescribedPredicate<JavaClass> kindOf(String type) {
        return DescribedPredicate.describe(
                "kind of " + type, candidate -> outermost(candidate).isAssignableTo(type));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Names::outermost).orElse(type);
    }
}
