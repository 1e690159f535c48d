package im.hither.feature.omemo.ratchet;

import im.hither.feature.omemo.ratchet.RatchetFailure.Reason;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The double ratchet (Signal's specification of 2016, §3) as XEP-0384 §4.3 fixes it: who may read
/// and write messages until when. It gives message keys; what is done with them, and how headers
/// are written, is not its business, so that it serves any dialect.
///
/// @param rootUse what the root key is derived for
/// @param previous how many messages the own sending chain before had
/// @param past ratchet keys of the other side that are over, the newest last: a message of theirs
///   whose key is not kept was there before
record DoubleRatchet(
        String rootUse,
        Bytes root,
        KeyPair own,
        Optional<Bytes> remote,
        Optional<Chain> sending,
        Optional<Chain> receiving,
        int previous,
        List<Bytes> past,
        SkippedKeys skipped) {
    static final int MAX_SKIP = 1000;
    static final int KEPT_PAST = 50;

    DoubleRatchet {
        past = List.copyOf(past.subList(Math.max(0, past.size() - KEPT_PAST), past.size()));
    }

    /// The side that starts: can send at once.
    static DoubleRatchet initiated(
            String rootUse, Bytes secret, Bytes signedPreKey, SecureRandom random)
            throws RatchetFailure {
        var ratchet =
                fresh(rootUse, secret, Curve25519.generate(random), Optional.of(signedPreKey));
        var step = ratchet.rootStep(ratchet.own, signedPreKey);
        return ratchet.with(step.root(), Optional.of(step.chain()));
    }

    /// The side that is started with: can send when it has received.
    static DoubleRatchet accepted(String rootUse, Bytes secret, KeyPair signedPreKey) {
        return fresh(rootUse, secret, signedPreKey, Optional.empty());
    }

    private static DoubleRatchet fresh(
            String rootUse, Bytes secret, KeyPair own, Optional<Bytes> remote) {
        return new DoubleRatchet(
                rootUse,
                secret,
                own,
                remote,
                Optional.empty(),
                Optional.empty(),
                0,
                List.of(),
                SkippedKeys.NONE);
    }

    /// The next message to send.
    ///
    /// @throws RatchetFailure `DAMAGED` where nothing was received in an accepted session
    Step send() throws RatchetFailure {
        var chain = sending.orElseThrow(() -> new RatchetFailure(Reason.DAMAGED));
        return new Step(
                with(root, Optional.of(chain.advanced())),
                new MessageHeader(chain.next(), previous, own.publicKey()),
                chain.messageKey());
    }

    /// The key of a message that came. The next state holds only when the message proves authentic.
    Step receive(MessageHeader header, SecureRandom random) throws RatchetFailure {
        var kept = skipped.key(header);
        if (kept.isPresent()) {
            return new Step(with(receiving, skipped.without(header)), header, kept.get());
        }
        if (past.contains(header.ratchetKey())) throw new RatchetFailure(Reason.DUPLICATE);
        var turned = names(header.ratchetKey()) ? this : turned(header, random);
        return turned.receiveInChain(header);
    }

    /// Whether the other side has used this ratchet key here, as far as is remembered.
    boolean knows(Bytes ratchetKey) {
        return names(ratchetKey) || past.contains(ratchetKey);
    }

    /// Whether a message with this number would be the first of its chain at or behind a number.
    boolean isFirstFrom(int number, MessageHeader header) {
        var seen = names(header.ratchetKey()) ? receiving.map(Chain::next).orElse(0) : 0;
        return header.number() >= number && seen <= number && !past.contains(header.ratchetKey());
    }

    private boolean names(Bytes ratchetKey) {
        return receiving.isPresent() && remote.filter(ratchetKey::equals).isPresent();
    }

    private Step receiveInChain(MessageHeader header) throws RatchetFailure {
        var chain = receiving.orElseThrow(() -> new RatchetFailure(Reason.BROKEN));
        if (header.number() < chain.next()) throw new RatchetFailure(Reason.DUPLICATE);
        var keys = skip(header.ratchetKey(), chain, header.number());
        for (; chain.next() < header.number(); ) chain = chain.advanced();
        return new Step(with(Optional.of(chain.advanced()), keys), header, chain.messageKey());
    }

    /// A new key of the other side: the chain before ends where the header says, and both chains
    /// begin anew.
    private DoubleRatchet turned(MessageHeader header, SecureRandom random) throws RatchetFailure {
        var ended = past;
        var keys = skipped;
        if (receiving.isPresent() && remote.isPresent()) {
            keys = skip(remote.get(), receiving.get(), header.previous());
            ended = Stream.concat(past.stream(), remote.stream()).toList();
        }
        var incoming = rootStep(own, header.ratchetKey());
        var fresh = Curve25519.generate(random);
        var outgoing = rootStep(incoming.root(), fresh, header.ratchetKey());
        var next =
                new DoubleRatchet(
                        rootUse,
                        outgoing.root(),
                        fresh,
                        Optional.of(header.ratchetKey()),
                        Optional.of(outgoing.chain()),
                        Optional.of(incoming.chain()),
                        sending.map(Chain::next).orElse(0),
                        ended,
                        keys);
        return next.with(next.receiving, keys.ofChains(new HashSet<>(next.past)));
    }

    private SkippedKeys skip(Bytes ratchetKey, Chain chain, int until) throws RatchetFailure {
        if (until - chain.next() > MAX_SKIP) throw new RatchetFailure(Reason.TOO_FAR_AHEAD);
        return skipped.with(ratchetKey, chain, until);
    }

    private RootStep rootStep(KeyPair pair, Bytes other) throws RatchetFailure {
        return rootStep(root, pair, other);
    }

    private RootStep rootStep(Bytes key, KeyPair pair, Bytes other) throws RatchetFailure {
        var agreed = Curve25519.agree(pair.privateKey(), other);
        var derived = Bytes.of(Derivation.hkdf(key.array(), agreed, rootUse, 64));
        return new RootStep(derived.slice(0, 32), new Chain(derived.slice(32, 64), 0));
    }

    private DoubleRatchet with(Bytes nextRoot, Optional<Chain> nextSending) {
        return new DoubleRatchet(
                rootUse, nextRoot, own, remote, nextSending, receiving, previous, past, skipped);
    }

    private DoubleRatchet with(Optional<Chain> nextReceiving, SkippedKeys keys) {
        return new DoubleRatchet(
                rootUse, root, own, remote, sending, nextReceiving, previous, past, keys);
    }

    /// One message: its key, and the state after it.
    record Step(DoubleRatchet next, MessageHeader header, Bytes messageKey) {}

    private record RootStep(Bytes root, Chain chain) {}
}
