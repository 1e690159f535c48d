package im.hither.feature.account;

import im.hither.domain.ConnectionState;
import im.hither.domain.ConnectionState.Connecting;
import im.hither.domain.ConnectionState.Failed;
import im.hither.domain.ConnectionState.Offline;
import im.hither.domain.ConnectionState.Online;
import im.hither.text.ProblemTexts;
import im.hither.text.ShownTime;
import im.hither.text.Texts;

/// Says what a connection is doing.
final class ConnectionWords {
    private final Texts texts;
    private final ProblemTexts problems;
    private final ShownTime times;

    ConnectionWords(Texts texts, ShownTime times) {
        this.texts = texts;
        this.problems = new ProblemTexts(texts, ProblemTexts.Place.WINDOW);
        this.times = times;
    }

    /// In a few words: online, connecting, or why not.
    String brief(AccountStatus status) {
        return switch (status.state()) {
            case Offline() -> texts.text("account.state.offline");
            case Connecting() -> texts.text("account.state.connecting");
            case Online(_) ->
                    texts.text(
                            status.synced() ? "account.state.online" : "account.state.catchingUp");
            case Failed(var problem, _, _) -> problems.brief(problem);
        };
    }

    /// In a sentence, with what to do and when it is tried again.
    String sentence(ConnectionState state) {
        return switch (state) {
            case Offline() -> texts.text("account.sentence.offline");
            case Connecting() -> texts.text("account.sentence.connecting");
            case Online(var details) -> texts.text("account.sentence.online", details.server());
            case Failed(var problem, var retryAt, _) ->
                    retryAt.map(at ->
                                    texts.text(
                                            "account.sentence.retry",
                                            problems.sentence(problem),
                                            times.clock(at)))
                            .orElseGet(() -> problems.sentence(problem));
        };
    }
}
