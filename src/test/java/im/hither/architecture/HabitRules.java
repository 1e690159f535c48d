package im.hither.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static im.hither.architecture.Names.in;
import static im.hither.architecture.Names.kindOf;

import com.tngtech.archunit.core.domain.JavaAccess;
import im.hither.architecture.planted.feature.message.LoadsFxml;
import im.hither.architecture.planted.feature.message.Printing;
import im.hither.architecture.planted.feature.message.RefersToRunLater;
import im.hither.architecture.planted.feature.message.RemembersInPreferences;
import im.hither.architecture.planted.feature.message.RunsLater;
import im.hither.architecture.planted.session.ThreadMakers;
import java.util.List;
import java.util.Set;

/// What one place does for all, and what nobody does.
final class HabitRules {
    private static final Set<String> MAKERS =
            Set.of(
                    "java.lang.Thread.<init>",
                    "java.lang.Thread.ofPlatform",
                    "java.lang.Thread.ofVirtual",
                    "java.lang.Thread.startVirtualThread",
                    "java.util.Collection.parallelStream",
                    "java.util.Timer.<init>",
                    "java.util.concurrent.CompletableFuture.runAsync",
                    "java.util.concurrent.CompletableFuture.supplyAsync",
                    "java.util.concurrent.ForkJoinPool.<init>",
                    "java.util.concurrent.ForkJoinPool.commonPool",
                    "java.util.concurrent.ThreadPoolExecutor.<init>",
                    "javafx.concurrent.Task.<init>");

    static final Rule ONE_DOOR_TO_THE_SCREEN =
            Rule.of(
                    "Only the hand-over goes to the FX thread",
                    root ->
                            noClasses()
                                    .that(not(kindOf(root + ".ui.FxHandover")))
                                    .should()
                                    .accessTargetWhere(
                                            describe(
                                                    "it is Platform.runLater",
                                                    HabitRules::runsLater))
                                    .because("a burst is kept off the screen in one place"),
                    RunsLater.class,
                    RefersToRunLater.class);

    static final Rule THREADS_ARE_MADE_IN_ONE_PLACE =
            Rule.of(
                    "Threads are made in one package",
                    root ->
                            noClasses()
                                    .that(not(in(root + ".concurrent..")))
                                    .should()
                                    .accessTargetWhere(
                                            describe("it makes threads", HabitRules::makesThreads))
                                    .because("each thread has a name, an owner and an end"),
                    ThreadMakers.One.class,
                    ThreadMakers.Virtual.class,
                    ThreadMakers.Pool.class,
                    ThreadMakers.Later.class);

    static final Rule WORDS_GO_TO_A_TERMINAL =
            Rule.of(
                    "Only the command line prints",
                    root ->
                            noClasses()
                                    .that(not(in(root + ".terminal..", root + ".cli..")))
                                    .should(ACCESS_STANDARD_STREAMS)
                                    .because("the one who asked may sit in another process"),
                    Printing.class);

    static final Rule NO_PREFERENCES =
            Rule.of(
                    "Nothing is kept in the preferences of the JDK",
                    root ->
                            noClasses()
                                    .should()
                                    .dependOnClassesThat(in("java.util.prefs.."))
                                    .because("what is remembered lies in the profile"),
                    RemembersInPreferences.class);

    static final Rule NO_FXML =
            Rule.of(
                    "No scene comes from a file",
                    root ->
                            noClasses()
                                    .should()
                                    .dependOnClassesThat(in("..fxml.."))
                                    .because("everything is connected by constructors"),
                    LoadsFxml.class);

    static final List<Rule> ALL =
            List.of(
                    ONE_DOOR_TO_THE_SCREEN,
                    THREADS_ARE_MADE_IN_ONE_PLACE,
                    WORDS_GO_TO_A_TERMINAL,
                    NO_PREFERENCES,
                    NO_FXML);

    private HabitRules() {}

    private static boolean runsLater(JavaAccess<?> access) {
        return target(access).equals("javafx.application.Platform.runLater");
    }

    private static boolean makesThreads(JavaAccess<?> access) {
        return MAKERS.contains(target(access))
                || access.getTargetOwner().getName().equals("java.util.concurrent.Executors");
    }

    private static String target(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getTarget().getName();
    }
}
