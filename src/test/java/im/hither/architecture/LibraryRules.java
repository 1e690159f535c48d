package im.hither.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static im.hither.architecture.Names.in;
import static im.hither.architecture.Names.kindOf;
import static im.hither.architecture.Names.named;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import im.hither.architecture.planted.feature.message.AskingHandler;
import im.hither.architecture.planted.feature.message.Drawing;
import im.hither.architecture.planted.feature.message.GreedyPushHandler;
import im.hither.architecture.planted.feature.message.QueryService;
import im.hither.architecture.planted.feature.message.SignalProtocol;
import im.hither.architecture.planted.feature.message.StanzaService;
import im.hither.architecture.planted.feature.message.StatementRepository;
import im.hither.architecture.planted.feature.omemo.ratchet.StoringRatchet;
import java.util.List;

/// Where the types of Smack, of SQL and of the scene may stand.
final class LibraryRules {
    private static final String SMACK = "org.jivesoftware..";
    private static final String SIGNAL = "org.whispersystems..";

    static final Rule SMACK_IS_TRANSLATED =
            Rule.of(
                    "Smack is spoken in the session and by protocols",
                    root ->
                            noClasses()
                                    .that(not(in(root + ".session..")))
                                    .and(not(in(root + ".feature..").and(named("Protocol"))))
                                    .and(not(pushHandler(root)))
                                    .should()
                                    .dependOnClassesThat(in(SMACK))
                                    .because("only the session and protocols speak Smack"),
                    StanzaService.class);

    static final Rule PUSHES_PASS_AS_THEY_ARE =
            Rule.of(
                    "A handler of pushes knows of Smack the IQ alone",
                    root ->
                            noClasses()
                                    .that(pushHandler(root).and(not(in(root + ".session.."))))
                                    .should()
                                    .dependOnClassesThat(
                                            in(SMACK)
                                                    .and(
                                                            not(
                                                                    name(
                                                                            "org.jivesoftware.smack.packet.IQ"))))
                                    .because(
                                            "a push goes through its handler to the protocol as IQ, unread"),
                    GreedyPushHandler.class);

    static final Rule HANDLERS_STAY_IN_THEIR_TRANSACTION =
            Rule.of(
                    "A handler opens no transaction",
                    root ->
                            noClasses()
                                    .that(in(root + ".feature..").and(named("Handler")))
                                    .should()
                                    .dependOnClassesThat(
                                            name(root + ".storage.Database").forSubtype())
                                    .because(
                                            "a second transaction would wait for the one it is in"),
                    AskingHandler.class);

    static final Rule SQL_TYPES_STAY_IN_STORAGE =
            Rule.of(
                    "The driver is known to storage alone",
                    root ->
                            noClasses()
                                    .that(not(in(root + ".storage..")))
                                    .should()
                                    .dependOnClassesThat(
                                            in("java.sql..", "javax.sql..", "org.sqlite.."))
                                    .because("storage knows who may touch the file when"),
                    StatementRepository.class);

    static final Rule SQL_IS_RUN_BY_REPOSITORIES =
            Rule.of(
                    "Only repositories run SQL",
                    root ->
                            noClasses()
                                    .that(
                                            not(in(root + ".storage.."))
                                                    .and(not(named("Repository"))))
                                    .should()
                                    .callCodeUnitWhere(
                                            target(
                                                            owner(
                                                                    in(root + ".storage..")
                                                                            .and(
                                                                                    kindOf(
                                                                                            root
                                                                                                    + ".storage.Snapshot"))))
                                                    .and(
                                                            target(
                                                                    nameMatching(
                                                                            "list|one|execute|insert"))))
                                    .because("who looks for a table looks for its repository"),
                    QueryService.class);

    static final Rule VIEWS_DRAW =
            Rule.of(
                    "In features only views and their parts draw",
                    root ->
                            noClasses()
                                    .that(in(root + ".feature.."))
                                    .and(not(named("View")))
                                    .and(not(kindOf("javafx.scene.Node")))
                                    .and(not(kindOf(root + ".ui.flow.FlowCell")))
                                    .should()
                                    .dependOnClassesThat(in("javafx.scene..", "javafx.stage.."))
                                    .because(
                                            "what is no view and no part of one is tried without a scene"),
                    Drawing.class);

    static final Rule THE_RATCHET_IS_A_FUNCTION =
            Rule.of(
                    "The ratchet needs the JDK and Signal's library alone",
                    root ->
                            classes()
                                    .that(in(root + ".feature.omemo.ratchet.."))
                                    .should()
                                    .onlyDependOnClassesThat(
                                            in(
                                                            root + ".feature.omemo.ratchet..",
                                                            "java..",
                                                            "javax.crypto..",
                                                            "org.jspecify..",
                                                            SIGNAL)
                                                    .and(
                                                            not(
                                                                    in(
                                                                            "java.util.concurrent..",
                                                                            "java.nio.file..",
                                                                            "java.net.."))))
                                    .because("state goes in, and the next state comes out"),
                    StoringRatchet.class);

    static final Rule SIGNAL_STAYS_IN_THE_RATCHET =
            Rule.of(
                    "Signal's library is known to the ratchet alone",
                    root ->
                            noClasses()
                                    .that(not(in(root + ".feature.omemo.ratchet..")))
                                    .should()
                                    .dependOnClassesThat(in(SIGNAL, "com.google.protobuf.."))
                                    .because("one day it is replaced"),
                    SignalProtocol.class);

    static final List<Rule> ALL =
            List.of(
                    SMACK_IS_TRANSLATED,
                    PUSHES_PASS_AS_THEY_ARE,
                    HANDLERS_STAY_IN_THEIR_TRANSACTION,
                    SQL_TYPES_STAY_IN_STORAGE,
                    SQL_IS_RUN_BY_REPOSITORIES,
                    VIEWS_DRAW,
                    THE_RATCHET_IS_A_FUNCTION,
                    SIGNAL_STAYS_IN_THE_RATCHET);

    private LibraryRules() {}

    private static DescribedPredicate<JavaClass> pushHandler(String root) {
        return kindOf(root + ".session.PushHandler");
    }
}
