package im.hither.feature.omemo.ratchet;

import im.hither.feature.omemo.ratchet.RatchetFailure.Reason;
import java.security.GeneralSecurityException;
import java.util.Optional;

/// The messages of omemo:2 as they travel (XEP-0384 §11), with what encrypts them (§4.3).
final class TwoMessage {
    private static final String USE = "OMEMO Message Key Material";

    private TwoMessage() {}

    /// An OMEMOAuthenticatedMessage.
    static Bytes seal(DoubleRatchet.Step step, Bytes associated, Bytes plaintext) {
        var keys = CbcKeys.derive(step.messageKey().array(), USE);
        var header = step.header();
        var message =
                new FieldWriter()
                        .number(1, header.number())
                        .number(2, header.previous())
                        .bytes(3, header.ratchetKey())
                        .bytes(4, keys.encrypt(plaintext))
                        .written();
        var tag = keys.tag(associated.array(), message.array());
        return new FieldWriter().bytes(1, tag).bytes(2, message).written();
    }

    /// What stands in an OMEMOAuthenticatedMessage, not yet known to be authentic.
    record Sealed(MessageHeader header, Bytes message, Bytes tag, Bytes ciphertext) {
        static Sealed read(Bytes bytes) throws RatchetFailure {
            var authenticated = FieldReader.read(bytes);
            var message = authenticated.bytes(2);
            var fields = FieldReader.read(message);
            var header = new MessageHeader(fields.uint31(1), fields.uint31(2), fields.key(3));
            return new Sealed(header, message, authenticated.bytes(1), fields.bytes(4));
        }

        /// `BROKEN` where key or associated data are not the sender's.
        Bytes open(Bytes messageKey, Bytes associated) throws RatchetFailure {
            var keys = CbcKeys.derive(messageKey.array(), USE);
            if (!keys.tag(associated.array(), message.array()).equals(tag)) {
                throw new RatchetFailure(Reason.BROKEN);
            }
            try {
                return keys.decrypt(ciphertext);
            } catch (GeneralSecurityException malformed) {
                throw new RatchetFailure(Reason.BROKEN, malformed);
            }
        }
    }

    /// An OMEMOKeyExchange: what begins a session, before each message until the first answer.
    record Exchange(int preKeyId, int signedPreKeyId, Bytes identity, Bytes ephemeral) {
        Bytes around(Bytes authenticatedMessage) {
            return new FieldWriter()
                    .number(1, preKeyId)
                    .number(2, signedPreKeyId)
                    .bytes(3, identity)
                    .bytes(4, ephemeral)
                    .bytes(5, authenticatedMessage)
                    .written();
        }
    }

    /// What stands in a `<key/>`.
    record Read(Optional<Exchange> exchange, Sealed sealed) {
        private static final int LONGEST = 4096;

        static Read of(KeyMessage message) throws RatchetFailure {
            if (message.bytes().length() > LONGEST) throw new RatchetFailure(Reason.DAMAGED);
            if (!message.keyExchange()) {
                return new Read(Optional.empty(), Sealed.read(message.bytes()));
            }
            var fields = FieldReader.read(message.bytes());
            var exchange =
                    new Exchange(fields.uint31(1), fields.uint31(2), fields.key(3), fields.key(4));
            return new Read(Optional.of(exchange), Sealed.read(fields.bytes(5)));
        }
    }
}
