package im.hither.feature.omemo;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Account;
import im.hither.domain.AccountId;
import im.hither.domain.ConnectionSettings;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.session.HeldSecrets;
import im.hither.testing.FakeLink;
import im.hither.testing.SetClock;
import im.hither.testing.TestDatabase;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jivesoftware.smack.packet.StanzaError.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// How long it is believed what somebody's device lists say.
class DeviceListsTest {
    private static final BareJid JULIET = JidCreate.bareFromOrThrowUnchecked("juliet@example.net");
    private static final BareJid ROMEO = JidCreate.bareFromOrThrowUnchecked("romeo@example.org");

    private final TestDatabase test = TestDatabase.open();
    private final SetClock clock = new SetClock(Instant.now());
    private final FakeLink link =
            new FakeLink(
                    new Account(new AccountId(1), JULIET, true, ConnectionSettings.AUTOMATIC),
                    test.database());
    private final AtomicInteger changes = new AtomicInteger();
    private final DeviceLists lists =
            new DeviceLists(
                    link,
                    Tables.over(test.database(), new KeySafe(new HeldSecrets())),
                    clock,
                    changes::incrementAndGet);

    @BeforeEach
    void account() {
        test.database()
                .write(tx ->
                        tx.execute(
                                "INSERT INTO account (id, address, enabled, tls, plain_allowed) VALUES (1, ?, 1, 'AUTO', 0)",
                                JULIET.toString()));
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void whatWasAskedForIsAskedForAgainWhenItIsOld() {
        assertThat(lists.know(ROMEO)).isFalse();
        assertThat(lists.know(ROMEO)).isFalse();
        assertThat(link.waiting()).as("one question for each form").isEqualTo(2);
        link.refuseAll(Condition.item_not_found);
        assertThat(changes).hasValue(2);
        clock.pass(DeviceLists.FRESH.minusSeconds(1));
        assertThat(lists.know(ROMEO)).isTrue();
        assertThat(link.waiting()).isZero();

        clock.pass(DeviceLists.FRESH);

        assertThat(lists.know(ROMEO)).isFalse();
        assertThat(link.waiting()).isEqualTo(2);
    }

    @Test
    void whatComesByItselfStaysTrue() {
        for (var each : Dialect.values()) lists.told(ROMEO, each);

        clock.pass(DeviceLists.FRESH.multipliedBy(100));

        assertThat(lists.know(ROMEO)).isTrue();
        assertThat(link.waiting()).isZero();
    }

    @Test
    void aSilentServerIsAskedAgainNoSoonerThanAnother() {
        lists.know(ROMEO);
        while (link.waiting() > 0) link.silence();

        assertThat(lists.isSilent(ROMEO)).isTrue();
        assertThat(lists.know(ROMEO)).isTrue();

        clock.pass(DeviceLists.FRESH);
        assertThat(lists.know(ROMEO)).isFalse();
        link.refuseAll(Condition.item_not_found);
        assertThat(lists.isSilent(ROMEO)).isFalse();
    }
}
