package im.hither.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static im.hither.architecture.Names.in;

import im.hither.architecture.planted.cli.CliKnowsShell;
import im.hither.architecture.planted.concurrent.ConcurrentKnowsDomain;
import im.hither.architecture.planted.desktop.DesktopKnowsUi;
import im.hither.architecture.planted.desktop.DesktopSignsIn;
import im.hither.architecture.planted.domain.DomainKnowsConcurrent;
import im.hither.architecture.planted.domain.DomainSpeaksJson;
import im.hither.architecture.planted.feature.message.AsksTheGraph;
import im.hither.architecture.planted.feature.message.FeatureKnowsShell;
import im.hither.architecture.planted.session.SessionDraws;
import im.hither.architecture.planted.session.SessionKnowsText;
import im.hither.architecture.planted.session.circle.Clockwise;
import im.hither.architecture.planted.shell.ShellKnowsCli;
import im.hither.architecture.planted.storage.StorageKnowsSession;
import im.hither.architecture.planted.terminal.TerminalKnowsStorage;
import im.hither.architecture.planted.text.TextKnowsStorage;
import im.hither.architecture.planted.ui.UiKnowsDesktop;
import im.hither.architecture.planted.ui.UiKnowsSession;
import im.hither.architecture.planted.util.Homeless;
import java.util.List;

/// What each layer may know, and what it keeps away from.
final class LayerRules {
    static final Rule ARROWS =
            Rule.of(
                    "Layers know only those listed for them",
                    root ->
                            Layers.arrows(root)
                                    .because("what lies below can be read without what lies above"),
                    DomainKnowsConcurrent.class,
                    ConcurrentKnowsDomain.class,
                    StorageKnowsSession.class,
                    TextKnowsStorage.class,
                    SessionKnowsText.class,
                    DesktopKnowsUi.class,
                    UiKnowsDesktop.class,
                    TerminalKnowsStorage.class,
                    FeatureKnowsShell.class,
                    ShellKnowsCli.class,
                    CliKnowsShell.class);

    static final Rule EVERY_CLASS_HAS_A_LAYER =
            Rule.of(
                    "Every class lies in a layer",
                    root ->
                            classes()
                                    .should()
                                    .resideInAnyPackage(Layers.andRoot(root))
                                    .because(
                                            "a package beside the layers is one that no arrow holds"),
                    Homeless.class);

    static final Rule NOTHING_KNOWS_THE_ROOT =
            Rule.of(
                    "Nothing knows the class that connects everything",
                    root ->
                            noClasses()
                                    .that(in(Layers.all(root)))
                                    .should()
                                    .dependOnClassesThat()
                                    .resideInAPackage(root)
                                    .because(
                                            "who can ask the graph for anything needs no constructor"),
                    AsksTheGraph.class);

    static final Rule NO_CYCLES =
            Rule.of(
                    "Packages do not form circles",
                    root ->
                            slices().matching(root + ".(**)")
                                    .should()
                                    .beFreeOfCycles()
                                    .because("packages in a circle are one package"),
                    Clockwise.class);

    static final Rule UI_IS_A_TOOLKIT =
            Rule.of(
                    "The toolkit knows neither session nor storage",
                    root ->
                            noClasses()
                                    .that(in(root + ".ui.."))
                                    .should()
                                    .dependOnClassesThat()
                                    .resideInAnyPackage(root + ".session..", root + ".storage..")
                                    .because("a toolkit shows what it is given"),
                    UiKnowsSession.class);

    static final Rule DESKTOP_KEEPS_SECRETS =
            Rule.of(
                    "Of the session the desktop knows the port for secrets alone",
                    root ->
                            noClasses()
                                    .that(in(root + ".desktop.."))
                                    .should()
                                    .dependOnClassesThat(
                                            in(root + ".session..")
                                                    .and(not(name(root + ".session.SecretStore"))))
                                    .because("of the session the desktop knows the port it fills"),
                    DesktopSignsIn.class);

    static final Rule DOMAIN_IS_PLAIN =
            Rule.of(
                    "The domain needs the JDK and addresses alone",
                    root ->
                            classes()
                                    .that(in(root + ".domain.."))
                                    .should()
                                    .onlyDependOnClassesThat()
                                    .resideInAnyPackage(
                                            root + ".domain..",
                                            "java..",
                                            "org.jxmpp..",
                                            "org.jspecify..")
                                    .because("the words of the program mean the same everywhere"),
                    DomainSpeaksJson.class);

    static final Rule JAVAFX_IS_FOR_THE_WINDOW =
            Rule.of(
                    "Only what belongs to the window knows JavaFX",
                    root ->
                            noClasses()
                                    .that(in(Layers.all(root)))
                                    .and(
                                            not(
                                                    in(
                                                            root + ".ui..",
                                                            root + ".feature..",
                                                            root + ".shell..")))
                                    .should()
                                    .dependOnClassesThat()
                                    .resideInAPackage("javafx..")
                                    .because("a command and the headless program start without it"),
                    SessionDraws.class);

    static final List<Rule> ALL =
            List.of(
                    ARROWS,
                    EVERY_CLASS_HAS_A_LAYER,
                    NOTHING_KNOWS_THE_ROOT,
                    NO_CYCLES,
                    UI_IS_A_TOOLKIT,
                    DESKTOP_KEEPS_SECRETS,
                    DOMAIN_IS_PLAIN,
                    JAVAFX_IS_FOR_THE_WINDOW);

    private LayerRules() {}
}
