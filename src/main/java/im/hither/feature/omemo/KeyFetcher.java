package im.hither.feature.omemo;

import im.hither.feature.omemo.ratchet.Bundle;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.RatchetFailure;
import im.hither.session.AccountLink;
import im.hither.session.NodeItem;
import im.hither.session.Outcome;
import im.hither.session.pep.Fetched;
import im.hither.session.pep.PersonalNodes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import org.jxmpp.jid.BareJid;

/// Gets device lists and bundles, each once in a session however many wait for it, and few at a
/// time. Account thread.
final class KeyFetcher {
    /// So many bundles are asked for at a time.
    static final int IN_FLIGHT = 5;

    /// That somebody has no keys is believed for so long.
    static final Duration BELIEVED = Duration.ofSeconds(30);

    private final AccountLink link;
    private final Tables tables;
    private final Clock clock;
    private final Runnable changed;
    private final Map<ListOf, Boolean> lists = new HashMap<>(); // false while it is asked for
    private final Set<BareJid> silent = new HashSet<>();
    private final Map<BareJid, Instant> askedAt = new HashMap<>();
    private final Map<SessionKey, Bundle> bundles = new HashMap<>();
    private final Set<SessionKey> asked = new HashSet<>();
    private final Queue<SessionKey> waiting = new ArrayDeque<>();
    private final Set<SessionKey> underWay = new HashSet<>();

    /// @param changed told when something that was asked for is here, or will not be
    KeyFetcher(AccountLink link, Tables tables, Clock clock, Runnable changed) {
        this.link = link;
        this.tables = tables;
        this.clock = clock;
        this.changed = changed;
    }

    /// A new session: what was told before may be old, and what was asked will not be answered.
    void clear() {
        lists.clear();
        silent.clear();
        askedAt.clear();
        bundles.clear();
        asked.clear();
        waiting.clear();
        underWay.clear();
    }

    /// Whether both lists of a person are known; what is not is asked for.
    boolean knowsLists(BareJid owner) {
        var known = true;
        for (var dialect : Dialect.values()) known &= knowsList(new ListOf(owner, dialect));
        return known;
    }

    /// A list came by itself; the bundles that were asked for in vain may be there now.
    void told(BareJid owner, Dialect dialect) {
        lists.put(new ListOf(owner, dialect), true);
        silent.remove(owner);
        forgetVain(owner);
    }

    /// Nobody of a person can be written to: whether all is asked for again, because what is known
    /// of them is old.
    boolean looksAgain(BareJid owner) {
        var last = askedAt.getOrDefault(owner, Instant.EPOCH);
        if (last.plus(BELIEVED).isAfter(clock.instant())) return false;
        doubt(owner);
        forgetVain(owner);
        return !knowsLists(owner);
    }

    private void forgetVain(BareJid owner) {
        asked.removeIf(device ->
                device.with().owner().equals(owner)
                        && !bundles.containsKey(device)
                        && !isUnderWay(device));
    }

    /// The list is asked for again at the next need: a device that is not on it has written.
    void doubt(BareJid owner) {
        for (var dialect : Dialect.values()) lists.remove(new ListOf(owner, dialect));
    }

    private boolean knowsList(ListOf list) {
        var known = lists.get(list);
        if (known != null) return known;
        lists.put(list, false);
        askedAt.put(list.owner(), clock.instant());
        PersonalNodes.items(
                link,
                list.owner(),
                NodeProtocol.devicesNode(list.dialect()),
                // behind what is told of a list that was stored before this answer's turn
                fetched -> link.submit(() -> listed(list, fetched)));
        return false;
    }

    /// A list that came by itself meanwhile is newer than the answer.
    private void listed(ListOf list, Fetched fetched) {
        if (lists.getOrDefault(list, false)) return;
        switch (fetched) {
            case Fetched.Items(var items) -> keep(list, NodeProtocol.devices(items));
            case Fetched.Missing() -> keep(list, List.of());
            case Fetched.Denied(), Fetched.Refused(_) -> lists.put(list, true);
            case Fetched.None(_) -> unanswered(list);
        }
        if (isAnswered(fetched)) changed.run();
    }

    /// Whose server is silent keeps nobody waiting for longer than one question does; with the
    /// session gone, the next one asks.
    private void unanswered(ListOf list) {
        if (link.online()) {
            lists.put(list, true);
            silent.add(list.owner());
        } else {
            lists.remove(list);
        }
    }

    private boolean isAnswered(Fetched fetched) {
        return link.online() || !(fetched instanceof Fetched.None);
    }

    /// Whether a person's server did not answer when it was asked last.
    boolean isSilent(BareJid owner) {
        return silent.contains(owner);
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
        lists.put(list, true);
    }

    /// The bundle of a device, where it is here.
    Optional<Bundle> bundle(SessionKey device) {
        return Optional.ofNullable(bundles.get(device));
    }

    /// A session was begun with it; the next one needs another pre-key.
    void used(SessionKey device) {
        bundles.remove(device);
        asked.remove(device);
    }

    /// Whether a bundle is on its way; it is asked for where it was not yet, once in a session.
    boolean awaits(SessionKey device) {
        if (bundles.containsKey(device)) return false;
        if (asked.add(device)) {
            waiting.add(device);
            next();
        }
        return isUnderWay(device);
    }

    private boolean isUnderWay(SessionKey device) {
        return underWay.contains(device) || waiting.contains(device);
    }

    private void next() {
        while (underWay.size() < IN_FLIGHT && !waiting.isEmpty()) {
            var device = waiting.remove();
            underWay.add(device);
            fetch(device, fetched -> answered(device, fetched));
        }
    }

    private void fetch(SessionKey key, Consumer<Fetched> then) {
        var device = key.with();
        var node = NodeProtocol.bundleNode(key.dialect(), device.device());
        NodeProtocol.bundleItem(key.dialect(), device.device())
                .ifPresentOrElse(
                        item -> PersonalNodes.item(link, device.owner(), node, item, then),
                        () -> PersonalNodes.items(link, device.owner(), node, then));
    }

    private void answered(SessionKey device, Fetched fetched) {
        if (!underWay.remove(device)) return; // of an earlier session
        switch (fetched) {
            case Fetched.Items(var items) ->
                    items.reversed().stream()
                            .findFirst()
                            .ifPresentOrElse(
                                    item -> read(device, item), () -> trouble(device, "missing"));
            case Fetched.Missing() -> trouble(device, "missing");
            case Fetched.Denied() -> trouble(device, "closed");
            case Fetched.Refused(var condition) -> trouble(device, condition);
            case Fetched.None(_) -> {
                if (link.online()) trouble(device, "silent");
                else asked.remove(device);
            }
        }
        next();
        if (isAnswered(fetched)) changed.run();
    }

    private void read(SessionKey device, NodeItem item) {
        try {
            var bundle = NodeProtocol.bundle(device.dialect(), item);
            bundles.put(device, bundle);
            link.commit(tx -> {
                var account = link.account().id();
                var now = clock.instant();
                tables.devices().identify(tx, account, device.with(), bundle.identity(), now);
                tables.devices().trouble(tx, account, device.with(), Optional.empty());
                return Outcome.NONE;
            });
        } catch (RatchetFailure broken) {
            trouble(
                    device,
                    switch (broken.reason()) {
                        case BAD_SIGNATURE -> "unsigned";
                        default -> "damaged";
                    });
        }
    }

    private void trouble(SessionKey device, String what) {
        link.commit(tx -> {
            tables.devices().trouble(tx, link.account().id(), device.with(), Optional.of(what));
            return Outcome.NONE;
        });
    }

    private record ListOf(BareJid owner, Dialect dialect) {}
}
