package im.hither.feature.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.Optional;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;

/// Addresses as they stand in `xmpp:` URIs (RFC 5122).
final class CodeAddress {
    private static final String PLAIN = "!$()*+,-._~;=@:";

    private CodeAddress() {}

    static String escaped(BareJid address) {
        var escaped = new StringBuilder();
        for (var octet : address.toString().getBytes(UTF_8)) {
            var sign = (char) (octet & 0xff);
            if (sign < 0x80 && (Character.isLetterOrDigit(sign) || PLAIN.indexOf(sign) >= 0)) {
                escaped.append(sign);
            } else {
                escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return escaped.toString();
    }

    /// The bare address of a person; empty for all else.
    static Optional<BareJid> read(String escaped) {
        try {
            return unescaped(escaped)
                    .filter(text -> text.indexOf('/') < 0 && ofPerson(text))
                    .map(CodeAddress::address);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean ofPerson(String text) {
        return text.indexOf('@') > 0 && text.indexOf('@') == text.lastIndexOf('@');
    }

    private static BareJid address(String text) {
        try {
            return JidCreate.bareFrom(text);
        } catch (XmppStringprepException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static Optional<String> unescaped(String escaped) {
        var octets = new ByteArrayOutputStream();
        for (int at = 0; at < escaped.length(); at++) {
            var sign = escaped.charAt(at);
            if (sign != '%') {
                octets.writeBytes(String.valueOf(sign).getBytes(UTF_8));
            } else if (at + 2 < escaped.length()) {
                octets.write(HexFormat.fromHexDigits(escaped, at + 1, at + 3));
                at += 2;
            } else {
                return Optional.empty();
            }
        }
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(octets.toByteArray()));
            return Optional.of(text.toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
