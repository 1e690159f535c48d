package im.hither.feature.omemo;

import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.session.AccountLink;
import im.hither.session.Outcome;
import im.hither.session.pep.Fetched;
import im.hither.session.pep.PersonalNodes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jxmpp.jid.BareJid;

/// Whose device lists are known in this session, and how: what a server passes on by itself stays
/// true, what was asked for grows old, since nobody tells of it when it changes. Account thread.
final class DeviceLists {
    /// That somebody has no keys is believed for so long.
    static final Duration BELIEVED = Duration.ofSeconds(30);

    /// A list that was asked for is asked for again at the first need after so long: of those who
    /// are no contacts, as in many groups, nothing comes by itself (XEP-0163 §4.1).
    static final Duration FRESH = Duration.ofHours(1);

    private final AccountLink link;
    private final Tables tables;
    private final Clock clock;
    private final Runnable changed;
    private final Map<ListOf, Known> lists = new HashMap<>();
    private final Set<BareJid> silent = new HashSet<>();
    private final Map<BareJid, Instant> askedAt = new HashMap<>();

    /// @param changed told when a list that was asked for is here, or will not be
    DeviceLists(AccountLink link, Tables tables, Clock clock, Runnable changed) {
        this.link = link;
        this.tables = tables;
        this.clock = clock;
        this.changed = changed;
    }

    private sealed interface Known {
        record Asked() implements Known {}

        record Told() implements Known {}

        record Answered(Instant at) implements Known {}
    }

    private record ListOf(BareJid owner, Dialect dialect) {}

    void clear() {
        lists.clear();
        silent.clear();
        askedAt.clear();
    }

    /// Whether both lists of a person are known; what is not is asked for.
    boolean know(BareJid owner) {
        var known = true;
        for (var dialect : Dialect.values()) known &= knows(new ListOf(owner, dialect));
        return known;
    }

    private boolean knows(ListOf list) {
        return switch (lists.get(list)) {
            case Known.Told _ -> true;
            case Known.Asked _ -> false;
            case Known.Answered(var at) when at.plus(FRESH).isAfter(clock.instant()) -> true;
            case Known.Answered _ -> ask(list);
            case null -> ask(list);
        };
    }

    private boolean ask(ListOf list) {
        lists.put(list, new Known.Asked());
        askedAt.put(list.owner(), clock.instant());
        PersonalNodes.items(
                link,
                list.owner(),
                NodeProtocol.devicesNode(list.dialect()),
                // behind what is told of a list that was stored before this answer's turn
                fetched -> link.submit(() -> answered(list, fetched)));
        return false;
    }

    /// A list that came by itself meanwhile is newer than the answer.
    private void answered(ListOf list, Fetched fetched) {
        if (lists.get(list) instanceof Known.Told) return;
        switch (fetched) {
            case Fetched.Items(var items) -> keep(list, NodeProtocol.devices(items));
            case Fetched.Missing() -> keep(list, List.of());
            case Fetched.Denied(), Fetched.Refused(_) -> believe(list);
            case Fetched.None(_) -> unanswered(list);
        }
        if (link.online() || !(fetched instanceof Fetched.None)) changed.run();
    }

    private void believe(ListOf list) {
        lists.put(list, new Known.Answered(clock.instant()));
    }

    /// Whose server is silent keeps nobody waiting for longer than one question does; with the
    /// session gone, the next one asks.
    private void unanswered(ListOf list) {
        if (link.online()) {
            believe(list);
            silent.add(list.owner());
        } else {
            lists.remove(list);
        }
    }

    private void keep(ListOf list, List<ListedDevice> devices) {
        silent.remove(list.owner());
        link.commit(tx -> {
            tables.devices()
                    .list(
                            tx,
                            link.account().id(),
                            list.owner(),
                            list.dialect(),
                            devices,
                            clock.instant());
            return Outcome.NONE;
        });
        believe(list);
    }

    /// Whether a person's server did not answer when it was asked last.
    boolean isSilent(BareJid owner) {
        return silent.contains(owner);
    }

    /// A list came by itself.
    void told(BareJid owner, Dialect dialect) {
        lists.put(new ListOf(owner, dialect), new Known.Told());
        silent.remove(owner);
    }

    /// They are asked for again at the next need.
    void doubt(BareJid owner) {
        for (var dialect : Dialect.values()) lists.remove(new ListOf(owner, dialect));
    }

    /// Whether what is known of somebody without keys is old.
    boolean isOld(BareJid owner) {
        var last = askedAt.getOrDefault(owner, Instant.EPOCH);
        return !last.plus(BELIEVED).isAfter(clock.instant());
    }
}
