package im.hither.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The layers, each with those it may know. The root package starts and connects the program: it is
/// no layer, and knows all.
final class Layers {
    private static final List<Layer> LAYERS =
            List.of(
                    Layer.of("domain", ""),
                    Layer.of("concurrent", ""),
                    Layer.of("storage", "domain concurrent"),
                    Layer.of("text", "domain"),
                    Layer.of("session", "storage domain concurrent"),
                    Layer.of("desktop", "session storage text domain concurrent"),
                    Layer.of("ui", "text domain concurrent"),
                    Layer.of("terminal", "text domain"),
                    Layer.of(
                            "feature",
                            "ui desktop session terminal storage text domain concurrent"),
                    Layer.of("shell", "feature ui desktop session storage text domain concurrent"),
                    Layer.of(
                            "cli",
                            "feature desktop session terminal storage text domain concurrent"));

    private Layers() {}

    /// Each layer may know those in its line of the table.
    static ArchRule arrows(String root) {
        var arrows =
                layeredArchitecture()
                        .consideringOnlyDependenciesInLayers()
                        .withOptionalLayers(true);
        for (var layer : LAYERS) {
            arrows = arrows.layer(layer.name()).definedBy(layer.in(root));
        }
        for (var layer : LAYERS) {
            var from = arrows.whereLayer(layer.name());
            arrows =
                    layer.knows().isEmpty()
                            ? from.mayNotAccessAnyLayer()
                            : from.mayOnlyAccessLayers(layer.knows().toArray(String[]::new));
        }
        return arrows;
    }

    static String[] all(String root) {
        return LAYERS.stream().map(layer -> layer.in(root)).toArray(String[]::new);
    }

    static String[] andRoot(String root) {
        return Stream.concat(Stream.of(root), Stream.of(all(root))).toArray(String[]::new);
    }

    private record Layer(String name, List<String> knows) {
        static Layer of(String name, String knows) {
            return new Layer(
                    name, Arrays.stream(knows.split(" ")).filter(word -> !word.isEmpty()).toList());
        }

        String in(String root) {
            return root + "." + name + "..";
        }
    }
}
