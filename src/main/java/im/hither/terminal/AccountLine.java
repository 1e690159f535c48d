package im.hither.terminal;

import im.hither.domain.Account;
import im.hither.domain.ConnectionDetails;
import im.hither.domain.ConnectionState;
import im.hither.domain.ConnectionState.Connecting;
import im.hither.domain.ConnectionState.Failed;
import im.hither.domain.ConnectionState.Offline;
import im.hither.domain.ConnectionState.Online;

/// An account and its connection as a command prints them.
public final class AccountLine {
    private final Console console;

    public AccountLine(Console console) {
        this.console = console;
    }

    /// The fields of `status`.
    public Line status(Account account) {
        var state = console.program().state(account.id());
        var unread = console.program().unread(account.id());
        var line = new Line().with("account", account.address()).with(connection(state));
        return line.with("unread", unread)
                .words(
                        console.texts().text("command.status", account.address(), said(state))
                                + (unread == 0
                                        ? ""
                                        : ", " + console.texts().count("command.unread", unread)));
    }

    /// Whether an account takes part, for `account list`.
    public Line listed(Account account) {
        var state = console.program().state(account.id());
        var said = account.enabled() ? said(state) : console.texts().text("command.off");
        return new Line()
                .with("account", account.address())
                .with("enabled", account.enabled())
                .with("state", word(state))
                .words(console.texts().text("command.status", account.address(), said));
    }

    /// The fields that a connection's state has.
    public Line connection(ConnectionState state) {
        var line = new Line().with("state", word(state));
        return switch (state) {
            case Online(var details) -> line.with("reason", null).with(details(details));
            case Failed(var problem, var retryAt) ->
                    line.with("reason", Words.small(problem.getClass()))
                            .with("sentence", console.sentence(problem))
                            .with("retry_at", retryAt)
                            .with(NO_DETAILS);
            case Offline _, Connecting _ -> line.with("reason", null).with(NO_DETAILS);
        };
    }

    private static final Line NO_DETAILS =
            new Line()
                    .with("server", null)
                    .with("tls", null)
                    .with("channel_binding", null)
                    .with("mechanism", null)
                    .with("fast", null)
                    .with("resumed", null)
                    .with("round_trips", null);

    private static Line details(ConnectionDetails details) {
        return new Line()
                .with("address", details.address())
                .with("server", details.server())
                .with("tls", details.tls())
                .with("channel_binding", details.channelBinding())
                .with("mechanism", details.mechanism())
                .with("fast", details.fast())
                .with("resumed", details.resumed())
                .with("round_trips", details.roundTrips());
    }

    private static String word(ConnectionState state) {
        return switch (state) {
            case Offline _ -> "offline";
            case Connecting _ -> "connecting";
            case Online _ -> "online";
            case Failed _ -> "failed";
        };
    }

    /// The state in words for people.
    public String said(ConnectionState state) {
        return switch (state) {
            case Offline _ -> console.texts().text("command.offline");
            case Connecting _ -> console.texts().text("command.connecting");
            case Online(var details) ->
                    console.texts()
                            .text(
                                    "command.online",
                                    details.server(),
                                    details.tls(),
                                    details.mechanism());
            case Failed(var problem, _) ->
                    console.texts().text("command.failed", console.sentence(problem));
        };
    }
}
