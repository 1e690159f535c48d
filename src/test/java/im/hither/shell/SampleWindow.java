package im.hither.shell;

import static im.hither.feature.account.FakeAccounts.JULIET;

import im.hither.domain.AccountEvent.CatchUpChanged;
import im.hither.domain.AccountEvent.ConnectionChanged;
import im.hither.domain.Appearance;
import im.hither.domain.Availability;
import im.hither.domain.CertificateFault;
import im.hither.domain.ConnectionDetails;
import im.hither.domain.ConnectionProblem.BadCertificate;
import im.hither.domain.ConnectionProblem.Unreachable;
import im.hither.domain.ConnectionState;
import im.hither.domain.ConnectionState.Online;
import im.hither.domain.ConversationId;
import im.hither.domain.Direction;
import im.hither.domain.KeyMap;
import im.hither.domain.MessageId;
import im.hither.domain.PeerCertificate;
import im.hither.domain.Presence;
import im.hither.domain.RoomEvent.InvitationsChanged;
import im.hither.domain.RoomEvent.RoomChanged;
import im.hither.domain.TimelineEvent;
import im.hither.domain.TriedPlace;
import im.hither.feature.account.FakeAccounts;
import im.hither.feature.chatlist.FakeChats;
import im.hither.feature.contact.FakeContacts;
import im.hither.feature.contact.SubscriptionRequest;
import im.hither.feature.export.FakeExporting;
import im.hither.feature.marker.FakeMarking;
import im.hither.feature.notify.FakeNotes;
import im.hither.feature.presence.FakePresences;
import im.hither.feature.retention.FakeKeeping;
import im.hither.feature.room.FakeRoomAccess;
import im.hither.feature.room.Invitation;
import im.hither.feature.search.FakeSearching;
import im.hither.feature.settings.Running;
import im.hither.feature.settings.SettingsGroup;
import im.hither.feature.spelling.Spelling;
import im.hither.feature.timeline.FakeGaps;
import im.hither.feature.trust.FakeTrust;
import im.hither.testing.HeldAsker;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import im.hither.ui.FakeFilePicker;
import im.hither.ui.Theme;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jxmpp.jid.impl.JidCreate;

/// The window of Juliet, on services that only note what is wanted of them.
final class SampleWindow {
    static final Instant NOW = Instant.parse("2026-11-23T12:45:00Z");

    final FakeAccounts accounts = new FakeAccounts();
    final FakeContacts contacts = new FakeContacts();
    final FakeChats chats = new FakeChats();
    final FakeSearching searching = new FakeSearching();
    final FakeNotes notes = new FakeNotes();
    final FakePresences presences = new FakePresences();
    final FakeKeeping keeping = new FakeKeeping();
    final FakeExporting exporting = new FakeExporting();
    final FakeFilePicker picker = new FakeFilePicker();
    final FakeRoomAccess rooms = new FakeRoomAccess();
    final FakeMarking marking = new FakeMarking();
    final HeldAsker asker = new HeldAsker();
    final ObjectProperty<KeyMap> keys = new SimpleObjectProperty<>(KeyMap.USUAL);
    final List<String> opened = new ArrayList<>();
    final BooleanProperty canStay = new SimpleBooleanProperty(true);
    private final Theme theme;
    final FakeGaps gaps = new FakeGaps();
    final Screen screen;
    final MainWindow window;

    SampleWindow(Locale locale, boolean signedIn) {
        this(locale, signedIn, Optional.empty());
    }

    /// With a talk, conversations are the real ones.
    SampleWindow(Locale locale, boolean signedIn, Optional<SampleTalk> talk) {
        if (signedIn) fill();
        var made = new MainWindow[1];
        var worn = new Theme[1];
        screen =
                Screen.onStage(stage -> {
                    worn[0] = Theme.ofSystem();
                    made[0] =
                            new MainWindow(
                                    stage,
                                    new Services(
                                            accounts,
                                            contacts,
                                            chats,
                                            rooms,
                                            gaps,
                                            conversations(talk),
                                            notes,
                                            presences,
                                            marking,
                                            new FakeTrust(),
                                            new SampleEncryption(),
                                            searching,
                                            keeping,
                                            exporting,
                                            asker),
                                    new Texts(locale),
                                    Clock.fixed(NOW, ZoneOffset.UTC),
                                    worn[0],
                                    picker,
                                    opened::add,
                                    new Choices(
                                            worn[0].lookProperty(),
                                            new SimpleObjectProperty<>(Optional.empty()),
                                            worn[0].ownSheetProperty(),
                                            keys,
                                            new Running(
                                                    new SimpleBooleanProperty(),
                                                    canStay,
                                                    Optional.of(new SimpleBooleanProperty()))),
                                    new MainWindow.About("0.1", "A notice.", () -> "A report."));
                    made[0].show();
                });
        window = made[0];
        presences.told = window::apply;
        theme = worn[0];
    }

    Appearance appearance() {
        return Screen.onFxThread(() -> theme.lookProperty().get().appearance());
    }

    /// Draws the window as it was made to look, light and dark.
    void picture(String name) {
        for (var appearance : List.of(Appearance.DARK, Appearance.LIGHT)) {
            wear(appearance);
            screen.draw(name, appearance);
        }
    }

    /// Light or dark from now on.
    void wear(Appearance appearance) {
        screen.on(() -> theme.lookProperty().set(theme.lookProperty().get().with(appearance)));
    }

    private void fill() {
        accounts.all.add(FakeAccounts.juliet());
        accounts.states.put(JULIET, online());
        person("romeo@montague.example", "Romeo Montague", Availability.AVAILABLE);
        person("nurse@capulet.example", "Nurse", Availability.AWAY);
        person("mercutio@verona.example", "Mercutio", Availability.DO_NOT_DISTURB);
        person("friar@verona.example", "Friar Laurence", Availability.OFFLINE);
        person("benvolio@montague.example", "Benvolio", Availability.OFFLINE);
        person("sara@example.org", "سارة القحطاني", Availability.CHATTY);
        said(
                "romeo@montague.example",
                "Romeo Montague",
                Direction.IN,
                "Parting is such sweet sorrow, that I shall say good night till it be morrow",
                4,
                0);
        said(
                "nurse@capulet.example",
                "Nurse",
                Direction.IN,
                "Madam! Your lady mother is coming to your chamber",
                9,
                3);
        said(
                "mercutio@verona.example",
                "Mercutio",
                Direction.OUT,
                "A plague o' both your houses",
                101,
                0);
        said(
                "friar@verona.example",
                "Friar Laurence",
                Direction.IN,
                "Wisely and slow; they stumble that run fast",
                60 * 20,
                128);
        said("benvolio@montague.example", "Benvolio", Direction.OUT, "See you there", 60 * 72, 0);
        said("sara@example.org", "سارة القحطاني", Direction.IN, "مرحبا، كيف حالك؟", 60 * 90, 1);
        said(
                "a.very.long.address.indeed@conference.example",
                "a.very.long.address.indeed@conference.example",
                Direction.IN,
                "Two\nlines",
                60 * 24 * 40,
                0);
    }

    static Online online() {
        return new Online(
                new ConnectionDetails(
                        JidCreate.entityFullFromOrThrowUnchecked("juliet@capulet.example/balcony"),
                        "xmpp.capulet.example:5223",
                        "TLSv1.3, TLS_AES_256_GCM_SHA384",
                        "none",
                        "SCRAM-SHA-256",
                        false,
                        false,
                        5,
                        List.of(
                                certificate(
                                        "CN=capulet.example",
                                        "CN=R11,O=Let's Encrypt,C=US",
                                        List.of("capulet.example", "*.capulet.example"),
                                        "2026-10-01T00:00:00Z"),
                                certificate(
                                        "CN=R11,O=Let's Encrypt,C=US",
                                        "CN=ISRG Root X1,O=Internet Security Research Group,C=US",
                                        List.of(),
                                        "2024-03-13T00:00:00Z")),
                        true,
                        tried()));
    }

    static List<TriedPlace> tried() {
        return List.of(
                new TriedPlace(
                        "old.capulet.example:5223 (2001:db8::17)",
                        new Unreachable("old.capulet.example:5223 (2001:db8::17)")),
                new TriedPlace(
                        "chat.capulet.example:443 (192.0.2.17)",
                        new BadCertificate(CertificateFault.WRONG_NAME, "capulet.example", "")));
    }

    private static PeerCertificate certificate(
            String subject, String issuer, List<String> names, String from) {
        var begin = Instant.parse(from);
        return new PeerCertificate(
                subject,
                issuer,
                names,
                begin,
                begin.plus(Duration.ofDays(90)),
                "9F:86:D0:81:88:4C:7D:65:9A:2F:EA:A0:C5:5A:D0:15:"
                        + "63:BF:4F:1B:2B:0B:82:2C:D1:5D:6C:15:B0:F0:0A:08");
    }

    private void person(String address, String name, Availability availability) {
        contacts.all.add(FakeContacts.contact(JULIET, FakeChats.address(address), name));
        contacts.presences.put(
                FakeChats.address(address), new Presence(availability, Optional.empty()));
    }

    ConversationId said(
            String address,
            String name,
            Direction direction,
            String text,
            long minutes,
            int unread) {
        var at = NOW.minus(Duration.ofMinutes(minutes));
        return chats.said(address, name, direction, text, at, unread);
    }

    /// Something to find.
    void saidToSearch() {
        var romeo = FakeChats.id("romeo@montague.example");
        var nurse = FakeChats.id("nurse@capulet.example");
        toSearch(
                nurse,
                "nurse@capulet.example",
                "Nurse",
                3_000,
                "Doth not rosemary and Romeo begin both with a letter?");
        toSearch(
                romeo,
                "romeo@montague.example",
                "Romeo Montague",
                900,
                "A rose is a rose, said somebody much later than we two did, and in a far colder place");
        toSearch(
                romeo,
                "romeo@montague.example",
                "Romeo Montague",
                -12,
                "What’s in a name? That which we call a rose by any other name would smell as sweet");
        toSearch(
                nurse,
                "nurse@capulet.example",
                "Nurse",
                5,
                "Shall I not, then, be so bold as to say that the Rosé from Verona is gone?");
    }

    private void toSearch(
            ConversationId conversation, String address, String name, long minutes, String text) {
        var direction = minutes < 0 ? Direction.OUT : Direction.IN;
        var at = NOW.minus(Duration.ofMinutes(Math.abs(minutes)));
        searching.said(conversation, address, name, direction, at, text);
    }

    /// A room with people in it, in which nothing was said yet.
    ConversationId room() {
        return SampleRoom.fill(chats, rooms);
    }

    /// Something happened to a room.
    void stirs(ConversationId room) {
        var address = FakeChats.address("verona@rooms.capulet.example");
        screen.on(() -> window.apply(new RoomChanged(JULIET, 0, address, room)));
    }

    /// Opens the settings at a group.
    void settings(SettingsGroup group) {
        screen.click("rail-settings");
        ListView<?> groups = screen.find(ListView.class, "settings-groups");
        screen.on(() -> groups.getSelectionModel().select(groups.getItems().indexOf(group)));
    }

    void asks(String address) {
        contacts.requests.add(new SubscriptionRequest(JULIET, FakeChats.address(address), NOW));
    }

    /// Romeo, or somebody nobody knows, asks Juliet into a room.
    void invites(String room, boolean known) {
        var address = FakeChats.address(room);
        rooms.invitations.open.add(
                new Invitation(
                        JULIET,
                        address,
                        FakeChats.address(known ? "romeo@montague.example" : "eve@evil.example"),
                        known,
                        !known,
                        known ? Optional.of("Come to the ball tonight") : Optional.empty(),
                        Optional.empty(),
                        NOW));
        screen.on(() -> window.apply(new InvitationsChanged(JULIET, 0, address)));
    }

    void becomes(ConnectionState state) {
        screen.on(() -> {
            window.apply(new ConnectionChanged(JULIET, 0, state));
            window.apply(new CatchUpChanged(JULIET, 0, true));
        });
    }

    private Conversations conversations(Optional<SampleTalk> talk) {
        if (talk.isEmpty()) return this::open;
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new OpenedConversations(
                talk.get(),
                gaps,
                talk.get(),
                Spelling.NONE,
                new SampleEncryption(),
                talk.get(),
                talk.get(),
                keeping,
                rooms,
                asker,
                new Texts(Locale.UK),
                clock);
    }

    private Conversations.Open open(ConversationId conversation, String name) {
        opened.add(name);
        var field = new TextField();
        field.getStyleClass().add("composer-field");
        return new Conversations.Open() {
            @Override
            public Region timeline() {
                return new StackPane();
            }

            @Override
            public Region composer() {
                return field;
            }

            @Override
            public void apply(TimelineEvent event) {}

            @Override
            public void rename(String now) {}

            @Override
            public void find(MessageId message) {
                opened.add("found " + message.value());
            }

            @Override
            public void onDelete(Consumer<MessageId> action) {}

            @Override
            public void focus() {
                field.requestFocus();
            }

            @Override
            public void close() {
                opened.add("closed " + name);
            }
        };
    }
}
