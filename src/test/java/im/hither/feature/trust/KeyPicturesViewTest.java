package im.hither.feature.trust;

import im.hither.domain.Appearance;
import im.hither.domain.TrustLevel;
import im.hither.feature.omemo.Activity;
import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.testing.GoldenPicture;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Group;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// What keys look like in each level of trust, in use or not, of somebody else and of ourselves,
/// and what a code says.
class KeyPicturesViewTest {
    private static final BareJid ROMEO =
            JidCreate.bareFromOrThrowUnchecked("romeo@montague.example");
    private static final String KEY =
            "ab7e717d4a163b7d9a1d8071dfe9dcf8cdcd1cea3339b6356be84d887e322c64";
    private static final String OTHER =
            "623548d3835c6d33ef5cb680f7944ef381cf712bf23a0119dabe5c4f252cd02f";
    private static final double WIDTH = 400;

    private final Texts texts = new Texts(Locale.UK);

    private KeyView key(TrustLevel level, boolean active, KeyRow.Kind kind) {
        var changed = level == TrustLevel.COMPROMISED;
        var view =
                new KeyView(
                        new KeyRow(
                                ROMEO,
                                7,
                                kind,
                                "Laptop",
                                KEY,
                                changed ? Optional.of(OTHER) : Optional.empty(),
                                level,
                                texts.text(how(level), "Mon"),
                                texts.text(active ? "trust.seen" : "trust.leftOut", "Mon", "Tue")),
                        texts,
                        new Nothing(),
                        false);
        view.setPrefWidth(WIDTH);
        return view;
    }

    private static String how(TrustLevel level) {
        return switch (level) {
            case UNDECIDED -> "trust.how.new";
            case DISTRUSTED -> "trust.how.refused";
            case TRUSTED -> "trust.how.blindly";
            case AUTHENTICATED -> "trust.how.scanned";
            case COMPROMISED -> "trust.how.suspect";
        };
    }

    private GridPane keys() {
        var grid = new GridPane(12, 12);
        for (var level : TrustLevel.values()) {
            grid.addRow(
                    grid.getRowCount(),
                    key(level, true, KeyRow.Kind.THEIRS),
                    key(level, false, KeyRow.Kind.OURS));
        }
        return grid;
    }

    private GridPane verdicts() {
        var grid = new GridPane(12, 12);
        for (var kind : CodeVerdict.Kind.values()) {
            if (kind == CodeVerdict.Kind.SILENT) continue;
            var view = new CodeVerdictView(texts, () -> {});
            view.setPrefWidth(WIDTH);
            view.show(verdict(kind));
            grid.addRow(grid.getRowCount(), view);
        }
        return grid;
    }

    private CodeVerdict verdict(CodeVerdict.Kind kind) {
        var name = kind.name().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case SILENT -> CodeVerdict.NOTHING;
            case USELESS -> CodeVerdict.of(kind, texts.text("trust.malformed"));
            case ADOPTED -> CodeVerdict.of(kind, texts.text("trust.adopted"));
            case MATCHED, NEW, WARNED, MISMATCHED, STOPPED, CONTRADICTED ->
                    new CodeVerdict(
                            kind,
                            texts.text("trust.result." + name, ROMEO),
                            List.of(
                                    texts.text(
                                            "trust.finding." + finding(name),
                                            texts.text("trust.device", "7"),
                                            "ab7e717d")),
                            Optional.of(new VerificationCode(ROMEO, List.of())));
        };
    }

    private static String finding(String verdict) {
        return verdict.equals("stopped") || verdict.equals("contradicted") ? "mismatched" : verdict;
    }

    /// The whole of it, also what is larger than the window.
    private static void compare(Callable<GridPane> content, String name) {
        var screen =
                Screen.showing(
                        () -> {
                            var shown = content.call();
                            shown.setId("all");
                            shown.setMouseTransparent(true); // wherever the mouse is
                            shown.setStyle(
                                    "-fx-background-color: -color-bg-default; -fx-padding: 12px;");
                            return new StackPane(new Group(shown));
                        },
                        "shell",
                        "trust");
        screen.size(600, 600);
        for (var appearance : List.of(Appearance.DARK, Appearance.LIGHT)) {
            screen.appearance(appearance);
            var theme = appearance == Appearance.DARK ? "-dark" : "-light";
            GoldenPicture.compare(screen.scene().lookup("#all"), 1, name + theme);
        }
    }

    @Test
    void keysLookAsTheyDid() {
        compare(this::keys, "keys");
    }

    @Test
    void theCardOfAGroupLooksAsItDid() {
        var card = new KeysCard();
        card.devices.people.clear();
        for (var level : TrustLevel.values()) {
            var member =
                    JidCreate.bareFromOrThrowUnchecked(
                            level.name().toLowerCase(Locale.ROOT) + "@montague.example");
            card.devices.people.add(member);
            for (var activity : List.of(Activity.ACTIVE, Activity.INACTIVE)) {
                member(card, member, level, activity);
            }
        }
        card.devices.people.add(JidCreate.bareFromOrThrowUnchecked("nurse@capulet.example"));
        compare(card, "keys-group");
    }

    @Test
    void theCardOfAPersonLooksAsItDid() {
        var card = new KeysCard();
        for (var level : TrustLevel.values()) {
            for (var activity : List.of(Activity.ACTIVE, Activity.INACTIVE)) {
                member(card, KeysCard.ROMEO, level, activity);
            }
        }
        notMatching(card);
        compare(card, "keys-person");
    }

    /// A key that a code did not match is compromised too, and looks otherwise.
    private static void notMatching(KeysCard card) {
        int number = card.devices.all.size() + 1;
        decided(card, TestKeys.key(number), TrustLevel.COMPROMISED, TrustChange.MISMATCHED);
        card.devices.add(
                KeysCard.ROMEO,
                number,
                Optional.empty(),
                Optional.of(TestKeys.key(number)),
                Optional.empty(),
                TrustLevel.COMPROMISED,
                Activity.ACTIVE);
    }

    private static void decided(
            KeysCard card, IdentityKey key, TrustLevel level, TrustChange change) {
        var all = new HashMap<>(card.trust.decisions);
        all.put(key.fingerprint(), new Decision(level, change, card.clock.instant()));
        card.trust.decisions = Map.copyOf(all);
    }

    private static void compare(KeysCard card, String name) {
        var screen = card.show(Locale.UK);
        screen.size(620, 780);
        for (var appearance : List.of(Appearance.DARK, Appearance.LIGHT)) {
            screen.appearance(appearance);
            var theme = appearance == Appearance.DARK ? "-dark" : "-light";
            GoldenPicture.compare(screen.find("keys-card"), 1, name + theme);
        }
    }

    private static void member(KeysCard card, BareJid member, TrustLevel level, Activity activity) {
        int number = card.devices.all.size() + 1;
        var changed = level == TrustLevel.COMPROMISED;
        var key = TestKeys.key(number);
        var change =
                switch (level) {
                    case AUTHENTICATED -> Optional.of(TrustChange.SCANNED);
                    case DISTRUSTED -> Optional.of(TrustChange.REFUSED);
                    case UNDECIDED, TRUSTED, COMPROMISED -> Optional.<TrustChange>empty();
                };
        change.ifPresent(each -> decided(card, key, level, each));
        card.devices.add(
                member,
                number,
                Optional.empty(),
                Optional.of(key),
                changed ? Optional.of(TestKeys.key(100 + number)) : Optional.empty(),
                level,
                activity);
    }

    @Test
    void whatACodeSaysLooksAsItDid() {
        compare(this::verdicts, "verdicts");
    }

    private static final class Nothing implements KeyView.Deeds {
        @Override
        public void decide(KeyRow row, TrustChange change) {}

        @Override
        public void keep(KeyRow row) {}

        @Override
        public void reset(KeyRow row) {}

        @Override
        public void forget(KeyRow row) {}

        @Override
        public void retire(KeyRow row) {}
    }
}
