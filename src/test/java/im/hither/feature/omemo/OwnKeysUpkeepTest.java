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
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jivesoftware.smack.packet.StanzaError.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// What goes out about our own device after a sign-in, and in which order.
class OwnKeysUpkeepTest {
    private static final BareJid JULIET = JidCreate.bareFromOrThrowUnchecked("juliet@example.net");

    private final TestDatabase test = TestDatabase.open();
    private final SetClock clock = new SetClock(Instant.now());
    private final FakeLink link =
            new FakeLink(
                    new Account(new AccountId(1), JULIET, true, ConnectionSettings.AUTOMATIC),
                    test.database());
    private final Tables tables = Tables.over(test.database(), new KeySafe(new HeldSecrets()));
    private final Ciphers ciphers = new Ciphers(new SecureRandom());
    private final OwnKeysUpkeep upkeep = new OwnKeysUpkeep(tables, ciphers, clock);
    private final OmemoAccount account = account();
    private final Map<String, String> out = new HashMap<>();

    private OmemoAccount account() {
        test.database()
                .write(tx ->
                        tx.execute(
                                "INSERT INTO account (id, address, enabled, tls, plain_allowed) VALUES (1, ?, 1, 'AUTO', 0)",
                                JULIET.toString()));
        return new OmemoAccounts(tables, ciphers, clock).of(link);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void thePreferredFormIsOutBeforeTheOldOneBegins() {
        upkeep.online(account);
        listsAreMissing();

        assertThat(published())
                .containsExactly(
                        bundle(Dialect.TWO),
                        list(Dialect.TWO),
                        bundle(Dialect.LEGACY),
                        list(Dialect.LEGACY));
    }

    @Test
    void whatIsOutIsLeftAloneForADay() {
        upkeep.online(account);
        listsAreMissing();
        published();

        upkeep.online(account);
        listsNameUs();
        assertThat(published()).isEmpty();

        clock.pass(Duration.ofDays(1));
        upkeep.online(account);
        listsNameUs();
        assertThat(published())
                .containsExactly(
                        bundle(Dialect.TWO),
                        list(Dialect.TWO),
                        bundle(Dialect.LEGACY),
                        list(Dialect.LEGACY));
    }

    @Test
    void aServerThatRefusesTheNewFormHasTheOldOne() {
        upkeep.online(account);
        listsAreMissing();

        link.refuse(Condition.not_acceptable);

        assertThat(published()).contains(bundle(Dialect.LEGACY), list(Dialect.LEGACY));
    }

    @Test
    void anIdThatAnotherDeviceHasIsNotTaken() {
        var id = account.ratchets().own().id();
        upkeep.online(account);
        link.refuse(Condition.item_not_found);
        link.answer(
                "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='n'><item id='current'>%s</item></items></pubsub>"
                        .formatted(
                                NodeProtocol.devices(Dialect.LEGACY, List.of(new ListedDevice(id)))
                                        .payload()));
        published();

        assertThat(account.ratchets().own().id()).isNotEqualTo(id);
    }

    @Test
    void whatASignInLeftHalfDoneTheNextOneEnds() {
        upkeep.online(account);
        listsAreMissing();
        taken();
        taken(); // the first form is out, and then the session ends
        var id = account.ratchets().own().id();
        link.silence();

        upkeep.online(account);
        link.answer(stands(Dialect.TWO));
        link.refuse(Condition.item_not_found);

        assertThat(account.ratchets().own().id()).isEqualTo(id);
        assertThat(published()).contains(bundle(Dialect.LEGACY), list(Dialect.LEGACY));
    }

    private void listsAreMissing() {
        link.refuse(Condition.item_not_found);
        link.refuse(Condition.item_not_found);
    }

    private void listsNameUs() {
        link.answer(stands(Dialect.TWO));
        link.answer(stands(Dialect.LEGACY));
    }

    /// The list as it was published last.
    private String stands(Dialect dialect) {
        return "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='n'>%s</items></pubsub>"
                .formatted(out.getOrDefault(list(dialect), ""));
    }

    /// Takes everything that is published, and says in which nodes.
    private List<String> published() {
        var nodes = new ArrayList<String>();
        while (link.waiting() > 0) nodes.add(taken());
        return nodes;
    }

    private String taken() {
        var question = link.question();
        var node = question.replaceAll("(?s).*<publish node='([^']*)'.*", "$1");
        out.put(node, question.replaceAll("(?s).*?(<item .*</item>).*", "$1"));
        link.answer("");
        return node;
    }

    private String bundle(Dialect dialect) {
        return NodeProtocol.bundleNode(dialect, account.ratchets().own().id());
    }

    private static String list(Dialect dialect) {
        return NodeProtocol.devicesNode(dialect);
    }
}
