package im.hither.desktop;

import im.hither.desktop.TrayInterfaces.Entry;
import im.hither.desktop.TrayInterfaces.EntryProperties;
import im.hither.desktop.TrayInterfaces.Menu;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// The menu of the icon: the window, and the end. It never changes.
final class StatusMenu implements Menu {
    static final String PATH = "/StatusNotifierItem/Menu";
    private static final int ROOT = 0;
    private static final int OPEN = 1;
    private static final int QUIT = 2;

    private final Tray.Words words;
    private final TrayListener listener;

    StatusMenu(Tray.Words words, TrayListener listener) {
        this.words = words;
        this.listener = listener;
    }

    @Override
    public Two<UInt32, Entry> GetLayout(int parent, int depth, List<String> names) {
        List<Variant<?>> lines =
                parent == ROOT && depth != 0 ? List.of(line(OPEN), line(QUIT)) : List.of();
        return new Two<>(new UInt32(1), new Entry(parent, properties(parent), lines));
    }

    private Variant<?> line(int id) {
        return new Variant<>(new Entry(id, properties(id), List.of()), "(ia{sv}av)");
    }

    private Map<String, Variant<?>> properties(int id) {
        return switch (id) {
            case ROOT -> Map.of("children-display", new Variant<>("submenu"));
            case OPEN -> Map.of("label", new Variant<>(words.open()));
            case QUIT -> Map.of("label", new Variant<>(words.quit()));
            default -> Map.of();
        };
    }

    @Override
    public List<EntryProperties> GetGroupProperties(List<Integer> ids, List<String> names) {
        var wanted = ids.isEmpty() ? List.of(ROOT, OPEN, QUIT) : ids;
        return wanted.stream().map(id -> new EntryProperties(id, properties(id))).toList();
    }

    @Override
    public Variant<?> GetProperty(int id, String name) {
        return properties(id).getOrDefault(name, new Variant<>(""));
    }

    @Override
    public void Event(int id, String what, Variant<?> data, UInt32 time) {
        if (!what.equals("clicked")) return;
        if (id == OPEN) listener.opened();
        if (id == QUIT) listener.quit();
    }

    @Override
    public boolean AboutToShow(int id) {
        return false;
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }
}
