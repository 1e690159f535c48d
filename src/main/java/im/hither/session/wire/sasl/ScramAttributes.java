package im.hither.session.wire.sasl;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The `a=value,b=value` of SCRAM's messages (RFC 5802 §5.1), read strictly.
record ScramAttributes(List<Character> order, Map<Character, String> values) {
    static ScramAttributes read(byte[] message) throws SaslFailure {
        var order = new ArrayList<Character>();
        var values = new HashMap<Character, String>();
        for (var part : text(message).split(",", -1)) {
            if (part.length() < 2 || part.charAt(1) != '=' || !isLetter(part.charAt(0))) {
                throw SaslFailure.untrustworthy("not an attribute of SCRAM");
            }
            if (values.putIfAbsent(part.charAt(0), part.substring(2)) != null) {
                throw SaslFailure.untrustworthy("SCRAM attribute twice: " + part.charAt(0));
            }
            order.add(part.charAt(0));
        }
        if (values.containsKey('m')) { // §5.1: an extension we do not know and may not ignore
            throw SaslFailure.untrustworthy("mandatory extension of SCRAM");
        }
        return new ScramAttributes(order, values);
    }

    boolean has(char name) {
        return values.containsKey(name);
    }

    /// Wherever it stands; only for one that is there.
    String value(char name) {
        return Objects.requireNonNull(values.get(name));
    }

    /// The attribute that has to stand at this place.
    String at(int place, char name) throws SaslFailure {
        var value = values.get(name);
        if (value == null || order.indexOf(name) != place) {
            throw SaslFailure.untrustworthy("SCRAM attribute missing: " + name);
        }
        return value;
    }

    byte[] bytesAt(int place, char name) throws SaslFailure {
        try {
            return Base64.getDecoder().decode(at(place, name));
        } catch (IllegalArgumentException e) {
            throw SaslFailure.untrustworthy("SCRAM attribute not in Base64: " + name);
        }
    }

    int numberAt(int place, char name, int least, int most) throws SaslFailure {
        var value = at(place, name);
        if (value.matches("[1-9][0-9]{0,9}")) {
            var number = Long.parseLong(value);
            if (number >= least && number <= most) return (int) number;
        }
        throw SaslFailure.untrustworthy(
                "SCRAM attribute %s=%s not within %d and %d".formatted(name, value, least, most));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String text(byte[] message) throws SaslFailure {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(message)).toString();
        } catch (CharacterCodingException e) {
            throw SaslFailure.untrustworthy("SCRAM message not in UTF-8");
        }
    }
}
