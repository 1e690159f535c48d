package im.hither.feature.omemo;

import im.hither.feature.omemo.ratchet.Bundle;
import im.hither.feature.omemo.ratchet.RatchetFailure;
import im.hither.session.AccountLink;
import im.hither.session.NodeItem;
import im.hither.session.Outcome;
import im.hither.session.pep.Fetched;
import im.hither.session.pep.PersonalNodes;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import org.jxmpp.jid.BareJid;

/// The bundles of other devices, each asked for once in a session however many wait for it, and few
/// at a time. Account thread.
final class Bundles {
    /// So many are asked for at a time.
    static final int IN_FLIGHT = 5;

    private final AccountLink link;
    private final Tables tables;
    private final Clock clock;
    private final Runnable changed;
    private final Map<SessionKey, Bundle> bundles = new HashMap<>();
    private final Set<SessionKey> asked = new HashSet<>();
    private final Queue<SessionKey> waiting = new ArrayDeque<>();
    private final Set<SessionKey> underWay = new HashSet<>();

    /// @param changed told when one that was asked for is here, or will not be
    Bundles(AccountLink link, Tables tables, Clock clock, Runnable changed) {
        this.link = link;
        this.tables = tables;
        this.clock = clock;
        this.changed = changed;
    }

    void clear() {
        bundles.clear();
        asked.clear();
        waiting.clear();
        underWay.clear();
    }

    /// That of a device, where it is here.
    Optional<Bundle> of(SessionKey device) {
        return Optional.ofNullable(bundles.get(device));
    }

    /// A session was begun with it; the next one needs another pre-key.
    void used(SessionKey device) {
        bundles.remove(device);
        asked.remove(device);
    }

    /// Those of a person that were asked for in vain are asked for again at the next need.
    void forgetVain(BareJid owner) {
        asked.removeIf(device ->
                device.with().owner().equals(owner)
                        && !bundles.containsKey(device)
                        && !isUnderWay(device));
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
        if (link.online() || !(fetched instanceof Fetched.None)) changed.run();
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
}
