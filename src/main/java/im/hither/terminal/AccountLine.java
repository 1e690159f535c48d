package im.hither.terminal;

import im.hither.domain.Account;
import im.hither.domain.ConnectionDetails;
import im.hither.domain.ConnectionState;
import im.hither.domain.ConnectionState.Connecting;
import im.hither.domain.ConnectionState.Failed;
import im.hither.domain.ConnectionState.Offline;
import im.hither.domain.ConnectionState.Online;
import im.hither.domain.HistoryProgress;
import im.hither.domain.PeerCertificate;
import im.hither.domain.TriedPlace;
import java.util.List;
import java.util.stream.Collectors;

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
        return line.with(history(console.program().history(account.id())))
                .with("unread", unread)
                .words(
                        console.texts().text("command.status", account.address(), said(state))
                                + (unread == 0
                                        ? ""
                                        : ", " + console.texts().count("command.unread", unread))
                                + places(state));
    }

    /// How far the older history was fetched.
    public static Line history(HistoryProgress progress) {
        return new Line()
                .with("history", progress.stage())
                .with("history_entries", progress.entries());
    }

    /// Where there were several, what each of them said.
    private String places(ConnectionState state) {
        if (!(state instanceof Failed(_, _, var tried)) || tried.size() < 2) return "";
        return tried.stream()
                .map(each -> "\n" + each.place() + ": " + console.sentence(each.problem()))
                .collect(Collectors.joining());
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
            case Failed(var problem, var retryAt, var tried) ->
                    line.with("reason", Words.small(problem.getClass()))
                            .with("sentence", console.sentence(problem))
                            .with("retry_at", retryAt)
                            .with(NO_DETAILS)
                            .with("tried", tried(tried));
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
                    .with("round_trips", null)
                    .with("client_certificate", null)
                    .with("certificates", null)
                    .with("tried", null);

    private Line details(ConnectionDetails details) {
        return new Line()
                .with("address", details.address())
                .with("server", details.server())
                .with("tls", details.tls())
                .with("channel_binding", details.channelBinding())
                .with("mechanism", details.mechanism())
                .with("fast", details.fast())
                .with("resumed", details.resumed())
                .with("round_trips", details.roundTrips())
                .with("client_certificate", details.clientCertificate())
                .with("certificates", details.chain().stream().map(AccountLine::of).toList())
                .with("tried", tried(details.tried()));
    }

    private static Line of(PeerCertificate certificate) {
        return new Line()
                .with("subject", certificate.subject())
                .with("issuer", certificate.issuer())
                .with("names", certificate.names())
                .with("valid_from", certificate.validFrom())
                .with("valid_until", certificate.validUntil())
                .with("sha256", certificate.fingerprint());
    }

    private List<Line> tried(List<TriedPlace> places) {
        return places.stream()
                .map(each ->
                        new Line()
                                .with("place", each.place())
                                .with("reason", Words.small(each.problem().getClass()))
                                .with("sentence", console.sentence(each.problem())))
                .toList();
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
            case Failed(var problem, _, _) ->
                    console.texts().text("command.failed", console.sentence(problem));
        };
    }
}
