package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ChatMessage;
import im.hither.domain.DeliveryState;
import im.hither.domain.Subscription;
import im.hither.testing.TestDatabase;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jxmpp.jid.BareJid;

/// Receipts join their message in any order of arrival, and are given to whom they may be given.
class ReceiptOrderTest {
    private static final BareJid JULIET = Pipeline.address("juliet@capulet.example");
    private static final BareJid ROMEO = Pipeline.address("romeo@montague.example");
    private static final BareJid NURSE = Pipeline.address("nurse@capulet.example");

    private TestDatabase database;
    private Pipeline juliet;

    @BeforeEach
    void open() {
        database = TestDatabase.open();
        juliet = new Pipeline(database.database(), JULIET, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aReceiptThatIsFasterThanItsMessageWaitsForIt() {
        juliet.receive(receipt());
        juliet.receive(sentFromTheOtherDevice(JULIET));

        assertThat(delivery(juliet.history(ROMEO))).isInstanceOf(DeliveryState.Delivered.class);
    }

    @Test
    void aReceiptAfterItsMessageMovesIt() {
        juliet.receive(sentFromTheOtherDevice(JULIET));
        juliet.receive(receipt());

        assertThat(delivery(juliet.history(ROMEO))).isInstanceOf(DeliveryState.Delivered.class);
    }

    @Test
    @DisplayName("two accounts that share a contact never mix")
    void twoAccountsNeverMix() {
        var nurse = new Pipeline(database.database(), NURSE, Clock.systemUTC());
        juliet.receive(said(JULIET, ""));
        nurse.receive(said(NURSE, ""));
        juliet.receive(sentFromTheOtherDevice(JULIET));
        nurse.receive(sentFromTheOtherDevice(NURSE));

        nurse.receive(receipt());

        assertThat(juliet.history(ROMEO)).hasSize(2);
        assertThat(nurse.history(ROMEO)).hasSize(2);
        assertThat(delivery(juliet.history(ROMEO))).isInstanceOf(DeliveryState.Sent.class);
        assertThat(delivery(nurse.history(ROMEO))).isInstanceOf(DeliveryState.Delivered.class);
    }

    @ParameterizedTest
    @EnumSource(Subscription.class)
    @DisplayName("B16 only who sees our presence gets a receipt, once")
    void contactsWhoSeeUsGetOneReceipt(Subscription subscription) {
        juliet.contact(ROMEO, subscription);

        juliet.receive(said(JULIET, "<request xmlns='urn:xmpp:receipts'/>"));
        juliet.receive(said(JULIET, "<request xmlns='urn:xmpp:receipts'/>"));

        var waiting =
                database.database().read(s -> juliet.outbox.after(s, juliet.account.id(), 0, 10));
        assertThat(waiting).hasSize(subscription.seesUs() ? 1 : 0);
        assertThat(waiting)
                .allMatch(row -> row.outgoing().stanza().contains("to='romeo@montague.example/x'"))
                .allMatch(row -> row.outgoing().stanza().contains("id='m2'"));
    }

    private static DeliveryState delivery(List<ChatMessage> history) {
        return history.getLast().delivery();
    }

    private static String said(BareJid to, String more) {
        return "<message xmlns='jabber:client' type='chat' from='romeo@montague.example/x' to='%s' id='m2'><body>hello</body>%s<stanza-id xmlns='urn:xmpp:sid:0' by='%s' id='s1'/></message>"
                .formatted(to, more, to);
    }

    private static String sentFromTheOtherDevice(BareJid self) {
        return "<message xmlns='jabber:client' from='%s' to='%s/desk'><sent xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' type='chat' from='%s/phone' to='romeo@montague.example' id='m1'><body>answer</body></message></forwarded></sent></message>"
                .formatted(self, self, self);
    }

    private static String receipt() {
        return "<message xmlns='jabber:client' from='romeo@montague.example/x'><received xmlns='urn:xmpp:receipts' id='m1'/></message>";
    }
}
