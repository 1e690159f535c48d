package im.hither.feature.omemo.ratchet;

import im.hither.feature.omemo.ratchet.RatchetFailure.Reason;
import im.hither.feature.omemo.ratchet.TwoMessage.Exchange;
import im.hither.feature.omemo.ratchet.TwoMessage.Sealed;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.OptionalInt;

/// Sessions of `urn:xmpp:omemo:2` (XEP-0384 §4.2, §4.3).
final class TwoSessionCipher implements SessionCipher {
    private static final String AGREEMENT = "OMEMO X3DH";
    private static final String ROOT = "OMEMO Root Chain";
    private static final TwoSessionCodec CODEC = new TwoSessionCodec(ROOT);

    private final SecureRandom random;

    TwoSessionCipher(SecureRandom random) {
        this.random = random;
    }

    @Override
    public RatchetSession start(OwnKeys own, Bundle bundle) throws RatchetFailure {
        if (bundle.dialect() != Dialect.TWO) throw new RatchetFailure(Reason.DAMAGED);
        var identity = own.identity().publicKey().edwards();
        var agreement = X3dh.initiate(AGREEMENT, own.identity(), bundle, random);
        var ephemeral = agreement.ephemeral().publicKey();
        var session =
                new TwoSession(
                        DoubleRatchet.initiated(
                                ROOT, agreement.secret(), bundle.signedPreKey(), random),
                        Bytes.of(identity.array(), bundle.identity().edwards().array()),
                        ephemeral,
                        Optional.of(
                                new Exchange(
                                        agreement.preKeyId(),
                                        bundle.signedPreKeyId(),
                                        identity,
                                        ephemeral)));
        return stored(bundle.identity(), TwoSessions.NONE.inFront(Optional.empty(), session));
    }

    @Override
    public Encrypted encrypt(RatchetSession session, Bytes plaintext) throws RatchetFailure {
        var sessions = sessions(session);
        var inUse = sessions.inUse();
        var step = inUse.ratchet().send();
        var sealed = TwoMessage.seal(step, inUse.associated(), plaintext);
        return new Encrypted(
                stored(
                        session.peer(),
                        sessions.inFront(Optional.of(inUse), inUse.with(step.next()))),
                new KeyMessage(
                        inUse.pending().map(exchange -> exchange.around(sealed)).orElse(sealed),
                        inUse.pending().isPresent()));
    }

    @Override
    public Decrypted decrypt(Optional<RatchetSession> session, OwnKeys own, KeyMessage message)
            throws RatchetFailure {
        var read = TwoMessage.Read.of(message);
        var sessions = session.isPresent() ? sessions(session.get()) : TwoSessions.NONE;
        if (read.exchange().isPresent()) {
            return exchange(session, sessions, own, read.exchange().get(), read.sealed());
        }
        var peer = session.orElseThrow(() -> new RatchetFailure(Reason.NO_SESSION)).peer();
        return any(sessions, peer, read.sealed());
    }

    private Decrypted exchange(
            Optional<RatchetSession> session,
            TwoSessions sessions,
            OwnKeys own,
            Exchange exchange,
            Sealed sealed)
            throws RatchetFailure {
        var peer = IdentityKey.ofEdwards(exchange.identity());
        if (session.isPresent() && !session.get().peer().equals(peer)) {
            throw new RatchetFailure(Reason.IDENTITY_CHANGED);
        }
        var known = sessions.accepted(exchange);
        if (known.isPresent()) {
            return open(sessions, known, known.get(), peer, sealed, OptionalInt.empty());
        }
        var accepted = accept(own, peer, exchange);
        var used = OptionalInt.of(exchange.preKeyId());
        return open(sessions, Optional.empty(), accepted, peer, sealed, used);
    }

    private static TwoSession accept(OwnKeys own, IdentityKey peer, Exchange exchange)
            throws RatchetFailure {
        var keys = own.preKeys(Dialect.TWO);
        var signed = keys.signed(exchange.signedPreKeyId());
        var preKey = keys.oneTime(exchange.preKeyId());
        if (signed.isEmpty() || preKey.isEmpty()) throw new RatchetFailure(Reason.UNKNOWN_PRE_KEY);
        var signedPair = signed.get().pair();
        var secret =
                X3dh.accept(
                        AGREEMENT,
                        own.identity(),
                        signedPair,
                        preKey.get(),
                        peer,
                        exchange.ephemeral());
        return new TwoSession(
                DoubleRatchet.accepted(ROOT, secret, signedPair),
                Bytes.of(exchange.identity().array(), own.identity().publicKey().edwards().array()),
                exchange.ephemeral(),
                Optional.empty());
    }

    /// Tries the sessions that come into question, and tells why the first of them could not read
    /// the message.
    private Decrypted any(TwoSessions sessions, IdentityKey peer, Sealed sealed)
            throws RatchetFailure {
        var failure = Optional.<RatchetFailure>empty();
        for (var candidate : sessions.candidates(sealed.header())) {
            try {
                return open(
                        sessions,
                        Optional.of(candidate),
                        candidate,
                        peer,
                        sealed,
                        OptionalInt.empty());
            } catch (RatchetFailure failed) {
                failure = failure.or(() -> Optional.of(failed));
            }
        }
        throw failure.orElseGet(() -> new RatchetFailure(Reason.BROKEN));
    }

    private Decrypted open(
            TwoSessions sessions,
            Optional<TwoSession> before,
            TwoSession session,
            IdentityKey peer,
            Sealed sealed,
            OptionalInt usedPreKey)
            throws RatchetFailure {
        var header = sealed.header();
        var step = session.ratchet().receive(header, random);
        var plaintext = sealed.open(step.messageKey(), session.associated());
        return new Decrypted(
                stored(peer, sessions.inFront(before, session.answered(step.next()))),
                plaintext,
                peer,
                usedPreKey,
                usedPreKey.isPresent(),
                header.number(),
                session.ratchet().isFirstFrom(Decrypted.HEARTBEAT_AT, header));
    }

    private static TwoSessions sessions(RatchetSession session) throws RatchetFailure {
        if (session.dialect() != Dialect.TWO) throw new RatchetFailure(Reason.DAMAGED);
        return CODEC.read(session.state());
    }

    private static RatchetSession stored(IdentityKey peer, TwoSessions sessions) {
        return new RatchetSession(Dialect.TWO, peer, CODEC.written(sessions));
    }
}
