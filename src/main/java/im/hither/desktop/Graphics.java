package im.hither.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What draws the window. Without a graphics card JavaFX would load Mesa's substitute for one, take
/// 60 MB for it, refuse it and then draw by itself; so it is told before.
public final class Graphics {
    private static final String ORDER = "prism.order";
    private static final List<String> CARDS = List.of("dev/dri", "dev/nvidiactl", "dev/dxg");

    private Graphics() {}

    /// Called before the toolkit starts; what somebody has set stays.
    public static void choose() {
        if (System.getProperty(ORDER) == null && !hasCard(Surroundings.current(), Path.of("/"))) {
            System.setProperty(ORDER, "sw");
        }
    }

    /// False only on a Linux that shows no card at all.
    static boolean hasCard(Surroundings surroundings, Path root) {
        return !surroundings.system().equals("Linux")
                || CARDS.stream().anyMatch(card -> Files.exists(root.resolve(card)));
    }
}
