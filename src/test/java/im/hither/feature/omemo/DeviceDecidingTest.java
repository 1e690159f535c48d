package im.hither.feature.omemo;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Account;
import im.hither.domain.AccountEvent.KeysChanged;
import im.hither.domain.AccountId;
import im.hither.domain.ConnectionSettings;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.feature.omemo.ratchet.OwnKeys;
import im.hither.feature.omemo.ratchet.RatchetFailure;
import im.hither.session.HeldSecrets;
import im.hither.session.Outcome;
import im.hither.testing.FakeLink;
import im.hither.testing.TestDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// What people decide about devices, and what becomes of their keys and ratchets.
class DeviceDecidingTest {
    private static final AccountId ACCOUNT = new AccountId(1);
    private static final BareJid JULIET = JidCreate.bareFromOrThrowUnchecked("juliet@example.net");
    private static final BareJid ROMEO = JidCreate.bareFromOrThrowUnchecked("romeo@example.net");
    private static final DeviceAddress PHONE = new DeviceAddress(ROMEO, 7);

    private final TestDatabase test = TestDatabase.open();
    private final FakeLink link =
            new FakeLink(
                    new Account(ACCOUNT, JULIET, true, ConnectionSettings.AUTOMATIC),
                    test.database());
    private final Tables tables = Tables.over(test.database(), new KeySafe(new HeldSecrets()));
    private final Ciphers ciphers = new Ciphers(new SecureRandom());
    private final Clock clock = Clock.systemUTC();
    private final DeviceDeciding deciding = new DeviceDeciding(tables);
    private final IdentityKey before = key();
    private final IdentityKey now = key();
    private OmemoAccount account;

    @BeforeEach
    void aDeviceWithASession() throws RatchetFailure {
        test.database()
                .write(tx ->
                        tx.execute(
                                "INSERT INTO account (id, address, enabled, tls, plain_allowed) VALUES (1, ?, 1, 'AUTO', 0)",
                                JULIET.toString()));
        account = new OmemoAccounts(tables, ciphers, clock).of(link);
        listed(List.of(new ListedDevice(7)));
        identify(before);
        var bundle = OwnKeys.generate(new SecureRandom(), Instant.EPOCH).bundle(Dialect.TWO);
        var session = ciphers.session(Dialect.TWO).start(account.ratchets().own().keys(), bundle);
        link.commit(tx -> {
            account.ratchets().store(tx, new SessionKey(PHONE, Dialect.TWO), session);
            return Outcome.NONE;
        });
    }

    @AfterEach
    void close() {
        test.close();
    }

    private static IdentityKey key() {
        return OwnKeys.generate(new SecureRandom(), Instant.EPOCH).identity().publicKey();
    }

    private void listed(List<ListedDevice> devices) {
        test.database()
                .write(tx -> {
                    tables.devices()
                            .list(tx, ACCOUNT, ROMEO, Dialect.TWO, devices, clock.instant());
                    return tx;
                });
    }

    private void identify(IdentityKey key) {
        test.database()
                .write(tx -> tables.devices().identify(tx, ACCOUNT, PHONE, key, clock.instant()));
    }

    private Optional<Device> device() {
        return test.database().read(snapshot -> tables.devices().device(snapshot, ACCOUNT, PHONE));
    }

    private boolean hasSession() {
        return account.ratchets().session(new SessionKey(PHONE, Dialect.TWO)).isPresent();
    }

    @Test
    @DisplayName("C7 another key is kept beside the first one until somebody decides")
    void anotherKeyIsKeptBeside() {
        identify(now);

        assertThat(device().orElseThrow().suspect()).isTrue();
        assertThat(device().orElseThrow().identity()).contains(before);
        assertThat(device().orElseThrow().shown()).contains(now);
    }

    @Test
    @DisplayName("C7 with the new key the ratchets of the old one end")
    void theNewKeyIsAccepted() {
        identify(now);

        deciding.accept(account, PHONE, now);

        assertThat(device().orElseThrow().suspect()).isFalse();
        assertThat(device().orElseThrow().identity()).contains(now);
        assertThat(hasSession()).isFalse();
        assertThat(link.events()).last().isInstanceOf(KeysChanged.class);
    }

    @Test
    @DisplayName("C7 with the old key its ratchets go on, and the new one alarms again")
    void theOldKeyIsKept() {
        identify(now);

        deciding.accept(account, PHONE, before);

        assertThat(device().orElseThrow().suspect()).isFalse();
        assertThat(hasSession()).isTrue();
        identify(now);
        assertThat(device().orElseThrow().suspect()).isTrue();
    }

    @Test
    void whatADeviceIsCalledItsOwnKeySays() {
        var pair = OwnKeys.generate(new SecureRandom(), Instant.EPOCH).identity();
        var phone = SignedLabel.of("Phone", pair, new SecureRandom());
        listed(List.of(new ListedDevice(7, Optional.of(phone))));
        assertThat(device().orElseThrow().label()).as("signed by another key").isEmpty();

        deciding.accept(account, PHONE, pair.publicKey());

        assertThat(device().orElseThrow().label()).contains("Phone");
        listed(List.of(new ListedDevice(7)));
        assertThat(device().orElseThrow().label()).isEmpty();
    }

    @Test
    void aForgottenKeyIsNewWhenItComesAgain() {
        deciding.forget(account, PHONE);

        assertThat(device().orElseThrow().identity()).isEmpty();
        assertThat(hasSession()).isFalse();
        identify(now);
        assertThat(device().orElseThrow().identity()).contains(now);
        assertThat(device().orElseThrow().suspect()).isFalse();
    }

    @Test
    void aForgottenDeviceThatIsOnNoListIsGone() {
        listed(List.of());

        deciding.forget(account, PHONE);

        assertThat(device()).isEmpty();
    }

    @Test
    void aDeviceOfOursIsTakenOffBothLists() {
        var upkeep = new OwnKeysUpkeep(tables, ciphers, clock);
        var own = account.ratchets().own().id();
        var others = OwnKeys.generate(new SecureRandom(), Instant.EPOCH).identity();
        var called = SignedLabel.of("Tablet", others, new SecureRandom());
        var tablet = new ListedDevice(77, Optional.of(called));

        upkeep.retire(account, Set.of(42));

        var published = new ArrayList<String>();
        while (link.waiting() > 0) {
            var question = link.question();
            if (question.contains("<publish ")) {
                published.add(question);
                link.answer("");
                continue;
            }
            var legacy = question.contains(Dialect.LEGACY.namespace());
            var dialect = legacy ? Dialect.LEGACY : Dialect.TWO;
            var item =
                    NodeProtocol.devices(
                            dialect, List.of(new ListedDevice(own), tablet, new ListedDevice(42)));
            link.answer(
                    "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='n'><item id='%s'>%s</item></items></pubsub>"
                            .formatted(item.id(), item.payload()));
        }
        assertThat(published)
                .hasSize(2)
                .allMatch(each -> each.contains("id='" + own + "'"))
                .allMatch(each -> each.contains("id='77'"))
                .anyMatch(each -> each.contains("label='Tablet' labelsig='"))
                .noneMatch(each -> each.contains("id='42'"));
    }
}
