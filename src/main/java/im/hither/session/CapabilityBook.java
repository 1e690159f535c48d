package im.hither.session;

import im.hither.domain.AccountId;
import im.hither.session.capability.CapabilityHash;
import im.hither.session.capability.CapabilityStore;
import im.hither.session.capability.CapabilityStore.OfAccount;
import im.hither.session.capability.VerificationString;
import im.hither.storage.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smackx.disco.packet.DiscoverInfo;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;

/// What the other side can do: each hash is asked for once, by whoever it is shown, and an answer
/// that does not prove it counts for the one who gave it alone (XEP-0115 §5.4, §9.1). Account
/// thread.
final class CapabilityBook {
    /// So long what the own address can do is taken from memory without being asked again: it has
    /// no hash of its own.
    private static final Duration FRESH = Duration.ofDays(1);

    private static final int MOST_FEATURES = 500;
    private static final int LONGEST_FEATURES = 32_000;

    private final AccountId account;
    private final BareJid self;
    private final CapabilityStore store;
    private final Database database;
    private final Commits commits;
    private final Clock clock;
    private final BiConsumer<IQ, Consumer<Answer>> questions;
    private final Map<Jid, CapabilityHash> shown = new HashMap<>();
    private final Map<Jid, Set<String>> unproved = new HashMap<>();
    private final Set<CapabilityHash> asked = new HashSet<>();

    CapabilityBook(
            AccountId account,
            BareJid self,
            CapabilityStore store,
            Database database,
            Commits commits,
            Clock clock,
            BiConsumer<IQ, Consumer<Answer>> questions) {
        this.account = account;
        this.self = self;
        this.store = store;
        this.database = database;
        this.commits = commits;
        this.clock = clock;
        this.questions = questions;
    }

    /// A new session: nobody is there yet.
    void clear() {
        shown.clear();
        unproved.clear();
        asked.clear();
    }

    /// Notes what a device shows.
    void seen(Presence presence) {
        var from = presence.getFrom();
        if (from == null || !from.isEntityFullJid()) return;
        unproved.remove(from);
        if (presence.getType() == Presence.Type.available) {
            CapabilityHash.of(presence)
                    .ifPresentOrElse(hash -> shown.put(from, hash), () -> shown.remove(from));
        } else if (presence.getType() == Presence.Type.unavailable) {
            shown.remove(from);
        }
    }

    /// Whether some device of a person may understand a feature: false once all that are there are
    /// known not to. What is not known yet is asked for.
    boolean mayUnderstand(BareJid person, String feature) {
        var devices =
                shown.keySet().stream().filter(each -> each.asBareJid().equals(person)).toList();
        if (devices.isEmpty()) return true;
        var may = false;
        for (var device : devices) {
            may |= features(device).map(known -> known.contains(feature)).orElse(true);
        }
        return may;
    }

    private Optional<Set<String>> features(Jid device) {
        var byItself = unproved.get(device);
        if (byItself != null) return Optional.of(byItself);
        var hash = shown.get(device);
        if (hash == null) return Optional.empty();
        var known = database.read(snapshot -> store.features(snapshot, hash));
        if (known.isEmpty()) ask(device, hash);
        return known;
    }

    private void ask(Jid device, CapabilityHash hash) {
        if (!asked.add(hash)) return;
        var question =
                DiscoverInfo.builder("question")
                        .to(device)
                        .ofType(IQ.Type.get)
                        .setNode(hash.question())
                        .build();
        questions.accept(question, answer -> answered(device, hash, answer));
    }

    private void answered(Jid device, CapabilityHash hash, Answer answer) {
        if (!(answer instanceof Answer.Result(DiscoverInfo told))) {
            asked.remove(hash); // somebody else who shows it may answer
            return;
        }
        var features = features(told);
        if (!isBounded(features)) return;
        if (VerificationString.proves(told, hash)) {
            commits.write(tx -> {
                store.keep(tx, hash, features);
                return Outcome.NONE;
            });
        } else if (hash.equals(shown.get(device))) {
            asked.remove(hash);
            unproved.put(device, features);
        }
    }

    private static boolean isBounded(Set<String> features) {
        return features.size() <= MOST_FEATURES
                && features.stream().mapToInt(String::length).sum() <= LONGEST_FEATURES;
    }

    /// What our own address can do at a server that shows this hash, or none: told at once where
    /// that is known, else when the server has answered.
    void ofAccount(Optional<CapabilityHash> server, Consumer<Set<String>> then) {
        var known =
                server.flatMap(hash ->
                        database.read(snapshot -> store.ofAccount(snapshot, account, hash)));
        known.ifPresent(each -> then.accept(each.features()));
        if (known.filter(this::isFresh).isPresent()) return;
        questions.accept(
                DiscoverInfo.builder("question").to(self).ofType(IQ.Type.get).build(),
                answer -> {
                    if (answer instanceof Answer.Result(DiscoverInfo told)) {
                        then.accept(features(told));
                        server.ifPresent(hash -> keep(hash, features(told)));
                    } else if (known.isEmpty()) {
                        then.accept(Set.of());
                    }
                });
    }

    private boolean isFresh(OfAccount known) {
        var age = Duration.between(known.askedAt(), clock.instant());
        return !age.isNegative() && age.compareTo(FRESH) < 0;
    }

    private void keep(CapabilityHash server, Set<String> features) {
        var known = new OfAccount(features, clock.instant());
        commits.write(tx -> {
            store.keepOfAccount(tx, account, server, known);
            return Outcome.NONE;
        });
    }

    private static Set<String> features(DiscoverInfo told) {
        return told.getFeatures().stream()
                .map(DiscoverInfo.Feature::getVar)
                .collect(Collectors.toUnmodifiableSet());
    }
}
