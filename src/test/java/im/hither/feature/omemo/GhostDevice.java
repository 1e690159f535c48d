package im.hither.feature.omemo;

import im.hither.feature.omemo.EncryptedElement.KeyFor;
import im.hither.feature.omemo.ratchet.Bytes;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.OwnKeys;
import im.hither.feature.omemo.ratchet.PayloadCipher;
import im.hither.feature.omemo.ratchet.RatchetFailure;
import im.hither.feature.omemo.ratchet.RatchetSession;
import im.hither.feature.omemo.ratchet.SealedPayload;
import im.hither.feature.omemo.ratchet.SessionCipher;
import im.hither.session.InnerStanza;
import im.hither.session.NodeItem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jxmpp.jid.BareJid;

/// A device that a server made up in somebody's name, and what it writes to one device of another.
public final class GhostDevice {
    private static final int TAG = 16;

    private final SecureRandom random = new SecureRandom();
    private final OwnKeys keys = OwnKeys.generate(random, Instant.now());
    private final int id;
    private final Dialect dialect;
    private final BareJid to;
    private final int device;
    private final SessionCipher ratchets;
    private RatchetSession session;

    /// @param bundle the published keys of the device that it writes to, as XML
    public GhostDevice(int id, Dialect dialect, BareJid to, int device, String bundle)
            throws RatchetFailure {
        this.id = id;
        this.dialect = dialect;
        this.to = to;
        this.device = device;
        ratchets = SessionCipher.of(dialect, random);
        session =
                ratchets.start(keys, NodeProtocol.bundle(dialect, new NodeItem("current", bundle)));
    }

    /// The question for the keys of a device.
    public static String question(Dialect dialect, BareJid owner, int device) {
        return "<iq type='get' id='keys' to='%s'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='%s'/></pubsub></iq>"
                .formatted(owner, NodeProtocol.bundleNode(dialect, device));
    }

    public OwnKeys keys() {
        return keys;
    }

    /// An honest message: elements of omemo:2, or the body of the old dialect.
    public String says(BareJid from, String content) throws RatchetFailure {
        var plain =
                switch (dialect) {
                    case LEGACY -> bytes(content);
                    case TWO ->
                            StanzaProtocol.envelope(
                                    InnerStanza.message(clear(content)).orElseThrow(),
                                    from,
                                    random,
                                    Instant.now());
                };
        var sealed = PayloadCipher.of(dialect, random).seal(plain);
        return stanza(sealed.keyMaterial(), sealed.iv(), sealed.payload());
    }

    /// Another text under the key of the one that its tag belongs to, as each device that may read
    /// a message can make it.
    public String swaps(String text, String other) throws RatchetFailure, GeneralSecurityException {
        var sealed = old(text);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(key(sealed).array(), "AES"),
                new GCMParameterSpec(TAG * Byte.SIZE, sealed.iv().array()));
        var forged = Bytes.of(cipher.doFinal(other.getBytes(StandardCharsets.UTF_8)));
        return stanza(sealed.keyMaterial(), sealed.iv(), forged.slice(0, forged.length() - TAG));
    }

    /// A text whose tag stands beside the payload, as programs wrote it before it was known what
    /// comes of that.
    public String leavesTheTagOutside(String text) throws RatchetFailure {
        var sealed = old(text);
        var tag = sealed.keyMaterial().slice(TAG, 2 * TAG);
        return stanza(key(sealed), sealed.iv(), Bytes.of(sealed.payload().array(), tag.array()));
    }

    private SealedPayload old(String text) {
        return PayloadCipher.of(Dialect.LEGACY, random).seal(bytes(text));
    }

    private static Bytes key(SealedPayload sealed) {
        return sealed.keyMaterial().slice(0, TAG);
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private String stanza(Bytes material, Bytes iv, Bytes payload) throws RatchetFailure {
        var key = ratchets.encrypt(session, material);
        session = key.next();
        var owner = dialect == Dialect.TWO ? Optional.of(to) : Optional.<BareJid>empty();
        var element =
                new EncryptedElement(
                        dialect,
                        id,
                        List.of(new KeyFor(owner, device, key.message())),
                        iv,
                        Optional.of(payload));
        return StanzaProtocol.sealed(
                InnerStanza.message(clear("")).orElseThrow(), List.of(element));
    }

    private String clear(String content) {
        return "<message xmlns='jabber:client' to='%s' id='ghost-%s' type='chat'>%s</message>"
                .formatted(to, random.nextInt(), content);
    }
}
