package im.hither.desktop;

import im.hither.desktop.TrayInterfaces.Item;
import im.hither.desktop.TrayInterfaces.Pixels;
import im.hither.desktop.TrayInterfaces.Tip;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/// The icon as the bus sees it (StatusNotifierItem): what it looks like, and what a click does.
final class StatusItem implements Item, Properties {
    static final String PATH = "/StatusNotifierItem";
    private static final String PICTURES = "a(iiay)";
    private static final String TIP = "(sa(iiay)ss)";

    private final TrayListener listener;
    private volatile Tray.Shown shown = new Tray.Shown("", 0, List.of());

    StatusItem(TrayListener listener) {
        this.listener = listener;
    }

    void show(Tray.Shown now) {
        shown = now;
    }

    @Override
    public void Activate(int x, int y) {
        listener.opened();
    }

    @Override
    public void SecondaryActivate(int x, int y) {
        listener.opened();
    }

    /// The desktop draws the menu itself.
    @Override
    public void ContextMenu(int x, int y) {}

    @Override
    public void Scroll(int delta, String orientation) {}

    @Override
    @SuppressWarnings({
        "unchecked",
        "TypeParameterUnusedInFormals"
    }) // whatever it is, it is written
    public <A> A Get(String inside, String name) {
        return (A) Objects.requireNonNullElse(GetAll(inside).get(name), new Variant<>(""));
    }

    @Override
    public <A> void Set(String inside, String name, A value) {}

    @Override
    public Map<String, Variant<?>> GetAll(String inside) {
        var now = shown;
        var all = new HashMap<String, Variant<?>>();
        all.put("Category", new Variant<>("Communications"));
        all.put("Id", new Variant<>("im.hither.Hither"));
        all.put("Title", new Variant<>("Hither"));
        all.put("Status", new Variant<>("Active"));
        all.put("WindowId", new Variant<>(0));
        all.put("IconName", new Variant<>(""));
        all.put("IconPixmap", new Variant<>(pixels(now), PICTURES));
        all.put("OverlayIconName", new Variant<>(""));
        all.put("AttentionIconName", new Variant<>(""));
        all.put("ToolTip", new Variant<>(new Tip("", List.of(), "Hither", now.tip()), TIP));
        all.put("ItemIsMenu", new Variant<>(false));
        all.put("Menu", new Variant<>(new DBusPath(StatusMenu.PATH)));
        return all;
    }

    private static List<Pixels> pixels(Tray.Shown shown) {
        return shown.pictures().stream()
                .map(picture -> new Pixels(picture.size(), picture.size(), bytes(picture)))
                .toList();
    }

    private static byte[] bytes(Tray.Picture picture) {
        var argb = picture.argb().duplicate().rewind();
        var bytes = ByteBuffer.allocate(argb.remaining() * Integer.BYTES); // big-endian
        bytes.asIntBuffer().put(argb);
        return bytes.array();
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }
}
