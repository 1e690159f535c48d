package im.hither.architecture;

import im.hither.architecture.planted.feature.message.DrawingHandler;
import im.hither.architecture.planted.feature.message.DrawingRepository;
import im.hither.architecture.planted.feature.message.DrawingService;
import im.hither.architecture.planted.feature.message.DrawingViewModel;
import im.hither.architecture.planted.feature.message.ServiceView;
import im.hither.architecture.planted.feature.message.StoringCommands;
import im.hither.architecture.planted.feature.message.StoringProtocol;
import java.util.List;

/// Inside a feature the suffix of a name is its layer.
final class SuffixRules {
    static final Rule VIEW =
            Rule.of(
                    "A view knows the toolkit and view models",
                    row("View")
                            .uses("javafx", "atlantafx", "org.kordamp.ikonli")
                            .uses("$.ui", "$.text", "$.domain")
                            .refuses("Service", "Handler", "Repository", "Protocol", "Command")
                            .because("a view draws what its view model says, and forwards keys"),
                    ServiceView.class);

    static final Rule VIEW_MODEL =
            Rule.of(
                    "A view model knows properties and services",
                    row("ViewModel")
                            .uses("javafx.beans", "javafx.collections", "javafx.util")
                            .uses("$.text", "$.domain", "$.concurrent")
                            .refuses("View", "Handler", "Repository", "Protocol", "Command")
                            .because("the state of a view is tried without controls, SQL and XML"),
                    DrawingViewModel.class);

    static final Rule SERVICE =
            Rule.of(
                    "A service knows nothing of the screen",
                    row("Service")
                            .uses("$.session", "$.desktop", "$.storage", "$.domain", "$.concurrent")
                            .refuses("View", "ViewModel", "Command")
                            .because("the window and the command line call the same services"),
                    DrawingService.class);

    static final Rule HANDLER =
            Rule.of(
                    "A handler knows repositories and protocols",
                    row("Handler")
                            .uses("$.session", "$.storage", "$.domain")
                            .uses("org.jivesoftware.smack.packet") // see SmackRules
                            .refuses("View", "ViewModel", "Service", "Command")
                            .because("a handler runs inside the transaction, and is cheap"),
                    DrawingHandler.class);

    static final Rule PROTOCOL =
            Rule.of(
                    "A protocol knows stanzas and the domain",
                    row("Protocol")
                            .uses("org.jivesoftware", "$.session", "$.domain")
                            .refuses("View", "ViewModel", "Service", "Handler", "Repository")
                            .refuses("Command")
                            .because("a protocol translates, and does nothing"),
                    StoringProtocol.class);

    static final Rule REPOSITORY =
            Rule.of(
                    "A repository knows storage and the domain",
                    row("Repository")
                            .uses("$.session", "$.storage", "$.domain")
                            .refuses("View", "ViewModel", "Service", "Handler", "Protocol")
                            .refuses("Command")
                            .because("a repository owns tables, and decides nothing"),
                    DrawingRepository.class);

    static final Rule COMMAND =
            Rule.of(
                    "A command knows services and a terminal",
                    row("Command")
                            .uses("picocli", "$.terminal", "$.text", "$.domain")
                            .refuses("View", "ViewModel", "Handler", "Repository", "Protocol")
                            .because("a command asks services and says the answer"),
                    StoringCommands.class);

    static final List<Rule> ALL =
            List.of(VIEW, VIEW_MODEL, SERVICE, HANDLER, PROTOCOL, REPOSITORY, COMMAND);

    private SuffixRules() {}

    private static SuffixRow row(String suffix) {
        return new SuffixRow(suffix, List.of("java", "org.jspecify", "org.jxmpp"), List.of());
    }
}
