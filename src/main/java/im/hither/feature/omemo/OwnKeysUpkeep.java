package im.hither.feature.omemo;

import im.hither.domain.AccountEvent.KeysChanged;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.session.NodeNotice;
import im.hither.session.Outcome;
import im.hither.session.pep.Fetched;
import im.hither.session.pep.NodeOptions;
import im.hither.session.pep.PersonalNodes;
import im.hither.session.pep.Published;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// Keeps our own keys where others find them: announced, published, fresh, and gone once used.
/// Account thread.
final class OwnKeysUpkeep {
    private static final Logger LOG = Logger.getLogger(OwnKeysUpkeep.class.getName());

    /// What is out is looked after at the first sign-in after this time, changed or not: somebody
    /// else may have changed it.
    private static final Duration TRUSTED = Duration.ofDays(1);

    /// What our device is called in lists: what can be told of the program and the system anyway.
    private static final String LABEL = "Hither on " + System.getProperty("os.name");

    private final Tables tables;
    private final Ciphers ciphers;
    private final Clock clock;

    OwnKeysUpkeep(Tables tables, Ciphers ciphers, Clock clock) {
        this.tables = tables;
        this.ciphers = ciphers;
        this.clock = clock;
    }

    /// After a sign-in: what is missing out there is published.
    void online(OmemoAccount account) {
        account.ratchets().own(); // made before anything can be asked of it
        // what is preferred first, so that nobody sees the old form alone
        for (var dialect : List.of(Dialect.TWO, Dialect.LEGACY)) announce(account, dialect);
    }

    /// Looks whether our device stands on the list, and puts it there.
    private void announce(OmemoAccount account, Dialect dialect) {
        var link = account.link();
        PersonalNodes.items(
                link,
                link.account().address(),
                NodeProtocol.devicesNode(dialect),
                fetched -> {
                    switch (fetched) {
                        case Fetched.Items(var items) ->
                                listed(account, dialect, NodeProtocol.devices(items));
                        case Fetched.Missing() -> listed(account, dialect, List.of());
                        case Fetched.Denied(), Fetched.Refused(_), Fetched.None(_) ->
                                LOG.info("the own device list cannot be read: " + fetched);
                    }
                });
    }

    private void listed(OmemoAccount account, Dialect dialect, List<ListedDevice> devices) {
        var own = account.ratchets().own();
        if (!own.announced() && entry(devices, own).isPresent()) {
            own = account.ratchets().fresh(); // another device has that id already
        }
        var due = !own.publishedAt().plus(TRUSTED).isAfter(clock.instant());
        if (rotate(account)) due = true;
        keep(account, dialect, devices);
        var named = isNamed(devices, own, dialect);
        var all = named ? devices : with(own, devices);
        if (due) {
            publish(account, dialect, () -> list(account, dialect, all));
        } else if (!named) {
            list(account, dialect, all);
        }
    }

    private void keep(OmemoAccount account, Dialect dialect, List<ListedDevice> devices) {
        var link = account.link();
        var self = link.account().address();
        link.commit(tx -> {
            tables.devices().list(tx, link.account().id(), self, dialect, devices, clock.instant());
            return Outcome.NONE;
        });
        account.keys().told(self, dialect);
    }

    private static Optional<ListedDevice> entry(List<ListedDevice> devices, OwnDevice own) {
        return devices.stream().filter(each -> each.id() == own.id()).findFirst();
    }

    /// Whether a list has our device, under the name we give it.
    private static boolean isNamed(List<ListedDevice> devices, OwnDevice own, Dialect dialect) {
        var key = own.keys().identity().publicKey();
        return entry(devices, own)
                .filter(each ->
                        dialect == Dialect.LEGACY
                                || each.label()
                                        .flatMap(label -> label.by(key))
                                        .filter(LABEL::equals)
                                        .isPresent())
                .isPresent();
    }

    /// A list with our device in front, and what else is on it as it was.
    private List<ListedDevice> with(OwnDevice own, List<ListedDevice> devices) {
        var label = SignedLabel.of(LABEL, own.keys().identity(), ciphers.random());
        return Stream.concat(
                        Stream.of(new ListedDevice(own.id(), Optional.of(label))),
                        devices.stream().filter(each -> each.id() != own.id()))
                .limit(NodeProtocol.MOST_DEVICES)
                .toList();
    }

    private void list(OmemoAccount account, Dialect dialect, List<ListedDevice> devices) {
        PersonalNodes.publish(
                account.link(),
                NodeProtocol.devicesNode(dialect),
                NodeProtocol.devices(dialect, devices),
                NodeOptions.OPEN_ITEM,
                published -> told(account, published));
    }

    /// The bundle is out before the list names its device: who reads the list comes for it at once.
    private void publish(OmemoAccount account, Dialect dialect, Runnable then) {
        var own = account.ratchets().own();
        PersonalNodes.publish(
                account.link(),
                NodeProtocol.bundleNode(dialect, own.id()),
                NodeProtocol.bundle(own.id(), own.keys().bundle(dialect)),
                NodeProtocol.bundleOptions(dialect),
                published -> {
                    told(account, published);
                    if (!(published instanceof Published.Done)) return;
                    published(account, own);
                    then.run();
                });
    }

    /// Both dialects are published together, so the later answer tells of both.
    private void published(OmemoAccount account, OwnDevice what) {
        var now = account.ratchets().own();
        if (!now.keys().equals(what.keys())) return; // they have changed since
        put(account, now.published(clock.instant()));
    }

    private void put(OmemoAccount account, OwnDevice changed) {
        account.link()
                .commit(tx -> {
                    account.ratchets().put(tx, changed);
                    return Outcome.NONE;
                });
        account.ratchets().adopt(changed);
    }

    private void told(OmemoAccount account, Published published) {
        if (published instanceof Published.Unsupported) {
            account.unsupported(true);
            account.link().publish(new KeysChanged(account.link().account().id(), 0));
            account.link().keysChanged();
        }
        if (!(published instanceof Published.Done)) {
            LOG.warning("own keys could not be published: " + published);
        }
    }

    /// A list of ours came: where our device is not on it any more, it is put there again (§5.3.1).
    void told(OmemoAccount account, NodeNotice notice) {
        for (var dialect : Dialect.values()) {
            if (!NodeProtocol.devicesNode(dialect).equals(notice.node())) continue;
            account.keys().told(notice.owner(), dialect);
            if (!notice.own()) continue;
            var devices = NodeProtocol.devices(notice.items());
            var own = account.ratchets().own();
            if (!own.announced() || entry(devices, own).isPresent()) continue;
            list(account, dialect, with(own, devices));
        }
        account.link().keysChanged();
    }

    /// Takes devices of ours off our lists. One that is still in use comes back by itself.
    void retire(OmemoAccount account, Set<Integer> devices) {
        for (var dialect : Dialect.values()) {
            PersonalNodes.items(
                    account.link(),
                    account.link().account().address(),
                    NodeProtocol.devicesNode(dialect),
                    fetched -> {
                        if (fetched instanceof Fetched.Items(var items)) {
                            retire(account, dialect, NodeProtocol.devices(items), devices);
                        }
                    });
        }
    }

    private void retire(
            OmemoAccount account,
            Dialect dialect,
            List<ListedDevice> listed,
            Set<Integer> devices) {
        var left = listed.stream().filter(each -> !devices.contains(each.id())).toList();
        if (left.size() == listed.size()) return;
        list(account, dialect, left);
        keep(account, dialect, left);
        var id = account.link().account().id();
        account.link().commit(tx -> Outcome.of(new KeysChanged(id, tx.commit())));
    }

    private boolean rotate(OmemoAccount account) {
        var own = account.ratchets().own();
        var keys = own.keys();
        for (var dialect : Dialect.values()) {
            if (keys.needsRotation(dialect, clock.instant())) {
                keys = keys.rotated(dialect, ciphers.random(), clock.instant());
            }
        }
        if (keys.equals(own.keys())) return false;
        put(account, own.with(keys));
        return true;
    }

    /// Everything that came is read: pre-keys that were used are thrown away and replaced.
    void discard(OmemoAccount account) {
        var id = account.link().account().id();
        var own = account.ratchets().own();
        var keys = own.keys();
        var changed = new ArrayList<Dialect>();
        for (var dialect : Dialect.values()) {
            var used =
                    tables.database().read(snapshot -> tables.owns().used(snapshot, id, dialect));
            if (used.isEmpty()) continue;
            changed.add(dialect);
            keys = keys.without(dialect, used);
            if (keys.needsRefill(dialect)) keys = keys.refilled(dialect, ciphers.random());
        }
        if (changed.isEmpty()) return;
        var left = own.with(keys);
        account.link()
                .commit(tx -> {
                    account.ratchets().put(tx, left);
                    tables.owns().clearUsed(tx, id);
                    return Outcome.NONE;
                });
        account.ratchets().adopt(left);
        for (var dialect : changed) publish(account, dialect, () -> {});
    }
}
