package im.hither.feature.account;

import im.hither.session.SecretStore;
import im.hither.session.wire.sasl.TokenMechanism;
import im.hither.session.wire.signin.LoginToken;
import java.nio.CharBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// An account's token as one secret, so that its parts never get apart: mechanism, end of its life
/// in seconds since 1970, and the token, with a space between them.
record TokenSecret(SecretStore secrets, Clock clock) {
    private static final Duration AGEING = Duration.ofDays(7);

    /// The token, while it is valid.
    Optional<LoginToken> read(BareJid account) {
        var kept = secrets.read(account.toString(), SecretStore.TOKEN);
        if (kept.isEmpty()) return Optional.empty();
        try {
            return parsed(kept.get()).filter(each -> clock.instant().isBefore(each.expires()));
        } finally {
            Arrays.fill(kept.get(), '\0');
        }
    }

    private Optional<LoginToken> parsed(char[] kept) {
        var first = space(kept, 0);
        var second = space(kept, first + 1);
        if (second == kept.length) return Optional.empty();
        var expires =
                Instant.ofEpochSecond(Long.parseLong(CharBuffer.wrap(kept), first + 1, second, 10));
        return TokenMechanism.named(new String(kept, 0, first))
                .map(mechanism ->
                        new LoginToken(
                                mechanism,
                                Arrays.copyOfRange(kept, second + 1, kept.length),
                                expires,
                                clock.instant().plus(AGEING).isAfter(expires)));
    }

    private static int space(char[] text, int from) {
        for (int i = from; i < text.length; i++) {
            if (text[i] == ' ') return i;
        }
        return text.length;
    }

    void write(BareJid account, LoginToken token) {
        var head = token.mechanism().wireName() + " " + token.expires().getEpochSecond() + " ";
        var secret = token.secret();
        var whole = Arrays.copyOf(head.toCharArray(), head.length() + secret.length);
        System.arraycopy(secret, 0, whole, head.length(), secret.length);
        Arrays.fill(secret, '\0');
        try {
            secrets.write(account.toString(), SecretStore.TOKEN, whole);
        } finally {
            Arrays.fill(whole, '\0');
        }
    }

    void delete(BareJid account) {
        secrets.delete(account.toString(), SecretStore.TOKEN);
    }
}
