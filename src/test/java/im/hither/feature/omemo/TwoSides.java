package im.hither.feature.omemo;

import im.hither.domain.TrustLevel;
import im.hither.testing.SetClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.jxmpp.jid.BareJid;

/// Two who write to each other, without a server between them.
abstract class TwoSides {
    static final BareJid JULIET = OmemoSide.address("juliet@capulet.example");
    static final BareJid ROMEO = OmemoSide.address("romeo@montague.example");
    static final BareJid GARDEN = OmemoSide.GARDEN;

    final SetClock clock = new SetClock(Instant.now());
    final OmemoSide juliet = side(JULIET, ROMEO);
    final OmemoSide romeo = side(ROMEO, JULIET);
    TrustLevel level = TrustLevel.TRUSTED;

    OmemoSide side(BareJid self, BareJid peer) {
        return new OmemoSide(self, peer, clock, () -> level);
    }

    @BeforeEach
    void online() {
        for (var side : List.of(juliet, romeo)) side.account.caughtUp(true);
    }

    @AfterEach
    void close() {
        juliet.database.close();
        romeo.database.close();
    }
}
