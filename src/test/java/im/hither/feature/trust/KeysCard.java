package im.hither.feature.trust;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.testing.HeldAsker;
import im.hither.testing.Screen;
import im.hither.testing.SetClock;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import im.hither.ui.FakeFilePicker;
import im.hither.ui.Overlay;
import im.hither.ui.Printing;
import im.hither.ui.ScreenPictures;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// Juliet looks at Romeo's keys, on a card over a window.
final class KeysCard {
    static final BareJid JULIET = JidCreate.bareFromOrThrowUnchecked("juliet@capulet.example");
    static final BareJid ROMEO = JidCreate.bareFromOrThrowUnchecked("romeo@montague.example");

    final FakeTrust trust = new FakeTrust();
    final FakeDevices devices = new FakeDevices();
    final FakeFilePicker picker = new FakeFilePicker();
    final HeldAsker asker = new HeldAsker();
    final SetClock clock = new SetClock(Instant.parse("2026-11-28T12:00:00Z"));

    /// What the screens show.
    final List<WritableImage> screens = new ArrayList<>();

    /// What was printed, and what comes of it.
    final List<Region> printed = new ArrayList<>();

    /// To whom one goes from here.
    final List<BareJid> written = new ArrayList<>();

    Printing.Result printing = Printing.Result.PRINTED;
    boolean screensCanBeSeen = true;

    Screen show() {
        return show(Locale.ENGLISH);
    }

    Screen show(Locale language) {
        var texts = new Texts(language);
        return Screen.showing(
                () -> {
                    var overlay = new Overlay(new Region());
                    var model =
                            new KeysViewModel(
                                    new AccountId(1),
                                    new ConversationId(1),
                                    ROMEO,
                                    JULIET,
                                    trust,
                                    devices,
                                    asker,
                                    texts,
                                    new ShownTime(texts, clock));
                    var ways =
                            new KeysView.Ways(
                                    picker,
                                    new Screens(),
                                    this::print,
                                    overlay::show,
                                    overlay::close,
                                    written::add,
                                    overlay::close);
                    overlay.show(new KeysView(model, ways, texts));
                    return overlay;
                },
                "shell",
                "trust");
    }

    private void print(Window owner, Region page, Consumer<Printing.Result> then) {
        printed.add(page);
        then.accept(printing);
    }

    void finds(CodeResult result) {
        trust.findings = List.of(new CodeFinding(result, OptionalInt.of(7), TestKeys.key()));
    }

    static QrCode code(BareJid owner) {
        return QrCode.of(uri(owner)).orElseThrow();
    }

    static String uri(BareJid owner) {
        return "xmpp:" + owner + "?omemo-sid-7=" + TestKeys.key().fingerprint();
    }

    static Image picture(QrCode code) {
        var drawn = new Image(new ByteArrayInputStream(code.png(4)));
        var side = (int) drawn.getWidth();
        var copied = new WritableImage(side, side); // in colours, as clipboards have them
        copied.getPixelWriter().setPixels(0, 0, side, side, drawn.getPixelReader(), 0, 0);
        return copied;
    }

    static void copy(DataFormat format, Object what) {
        Screen.onFxThread(() -> Clipboard.getSystemClipboard().setContent(Map.of(format, what)));
    }

    private final class Screens implements ScreenPictures {
        @Override
        public boolean possible() {
            return screensCanBeSeen;
        }

        @Override
        public void take(Window window, Consumer<List<WritableImage>> then) {
            then.accept(List.copyOf(screens));
        }
    }
}
