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
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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

    /// In this order they are published.
    private static final List<Dialect> PREFERRED = List.of(Dialect.TWO, Dialect.LEGACY);

    private final Tables tables;
    private final Ciphers ciphers;
    private final Clock clock;

    OwnKeysUpkeep(Tables tables, Ciphers ciphers, Clock clock) {
        this.tables = tables;
        this.ciphers = ciphers;
        this.clock = clock;
    }

    /// After a sign-in: what is missing out there is published, once it is known what is there.
    void online(OmemoAccount account) {
        account.ratchets().own(); // made before anything can be asked of it
        var lists = new EnumMap<Dialect, List<ListedDevice>>(Dialect.class);
        var asked = EnumSet.allOf(Dialect.class);
        for (var dialect : PREFERRED) {
            PersonalNodes.items(
                    account.link(),
                    account.link().account().address(),
                    NodeProtocol.devicesNode(dialect),
                    fetched -> {
                        listed(fetched).ifPresent(devices -> lists.put(dialect, devices));
                        asked.remove(dialect);
                        if (asked.isEmpty()) announce(account, lists);
                    });
        }
    }

    private static Optional<List<ListedDevice>> listed(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Items(var items) -> Optional.of(NodeProtocol.devices(items));
            case Fetched.Missing() -> Optional.of(List.of());
            case Fetched.Denied(), Fetched.Refused(_), Fetched.None(_) -> {
                LOG.info("the own device list cannot be read: " + fetched);
                yield Optional.empty();
            }
        };
    }

    /// Looks whether our device stands on the lists, and puts it there.
    private void announce(OmemoAccount account, Map<Dialect, List<ListedDevice>> lists) {
        var own = account.ratchets().own();
        if (!own.announced()
                && lists.values().stream().anyMatch(each -> entry(each, own).isPresent())) {
            account.ratchets().fresh(); // another device has that id already
        }
        rotate(account);
        lists.forEach((dialect, devices) -> keep(account, dialect, devices));
        var publishedAt = account.ratchets().own().publishedAt();
        var due = !publishedAt.plus(TRUSTED).isAfter(clock.instant());
        announce(account, lists, due, PREFERRED.stream().filter(lists::containsKey).toList());
    }

    /// One form after the other, so that nobody ever sees the old one alone.
    private void announce(
            OmemoAccount account,
            Map<Dialect, List<ListedDevice>> lists,
            boolean due,
            List<Dialect> left) {
        if (left.isEmpty()) return;
        var dialect = left.getFirst();
        var devices = lists.getOrDefault(dialect, List.of());
        var own = account.ratchets().own();
        var named = isNamed(devices, own, dialect);
        var all = named ? devices : with(own, devices);
        var later = left.subList(1, left.size());
        Runnable next = () -> announce(account, lists, due, later);
        if (due) {
            publish(
                    account,
                    dialect,
                    later.isEmpty(),
                    () -> list(account, dialect, all, next),
                    next);
        } else if (!named) {
            list(account, dialect, all, next);
        } else {
            next.run();
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

    private void list(
            OmemoAccount account, Dialect dialect, List<ListedDevice> devices, Runnable then) {
        PersonalNodes.publish(
                account.link(),
                NodeProtocol.devicesNode(dialect),
                NodeProtocol.devices(dialect, devices),
                NodeOptions.OPEN_ITEM,
                published -> {
                    told(account, published);
                    then.run();
                });
    }

    /// The bundle is out before the list names its device: who reads the list comes for it at once.
    ///
    /// @param last whether all that is due is out with it
    private void publish(
            OmemoAccount account, Dialect dialect, boolean last, Runnable done, Runnable failed) {
        var own = account.ratchets().own();
        PersonalNodes.publish(
                account.link(),
                NodeProtocol.bundleNode(dialect, own.id()),
                NodeProtocol.bundle(own.id(), own.keys().bundle(dialect)),
                NodeProtocol.bundleOptions(dialect),
                published -> {
                    told(account, published);
                    if (published instanceof Published.Done) {
                        published(account, own, last);
                        done.run();
                    } else {
                        failed.run();
                    }
                });
    }

    /// With one of two forms out, a crash leaves what the next sign-in has to publish.
    private void published(OmemoAccount account, OwnDevice what, boolean all) {
        var now = account.ratchets().own();
        if (!now.keys().equals(what.keys())) return; // they have changed since
        put(account, now.published(all ? clock.instant() : Instant.EPOCH));
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
            list(account, dialect, with(own, devices), () -> {});
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
        list(account, dialect, left, () -> {});
        keep(account, dialect, left);
        var id = account.link().account().id();
        account.link().commit(tx -> Outcome.of(new KeysChanged(id, tx.commit())));
    }

    private void rotate(OmemoAccount account) {
        var own = account.ratchets().own();
        var keys = own.keys();
        for (var dialect : Dialect.values()) {
            if (keys.needsRotation(dialect, clock.instant())) {
                keys = keys.rotated(dialect, ciphers.random(), clock.instant());
            }
        }
        if (!keys.equals(own.keys())) put(account, own.with(keys));
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
        publish(account, changed);
    }

    private void publish(OmemoAccount account, List<Dialect> dialects) {
        if (dialects.isEmpty()) return;
        var later = dialects.subList(1, dialects.size());
        Runnable next = () -> publish(account, later);
        publish(account, dialects.getFirst(), later.isEmpty(), next, next);
    }
}
