package im.hither.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;

/// One rule of the architecture as a sentence, its form for any root package, and the classes that
/// were planted to break it.
record Rule(String sentence, Function<String, ArchRule> form, List<Class<?>> planted) {
    static Rule of(String sentence, Function<String, ArchRule> form, Class<?>... planted) {
        return new Rule(sentence, form, List.of(planted));
    }

    /// One line for each place where the subject breaks the rule.
    List<String> violations(Subject subject) {
        return form.apply(subject.root())
                .allowEmptyShould(true) // the planted classes show that the rule selects something
                .evaluate(subject.classes())
                .getFailureReport()
                .getDetails();
    }

    /// What is asked for in full, with the reason.
    String description() {
        return form.apply(Subject.PROGRAM).getDescription();
    }

    @Override
    public String toString() {
        return sentence;
    }
}
