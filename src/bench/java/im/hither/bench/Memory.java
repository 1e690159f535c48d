package im.hither.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// How much memory a process holds, in MiB, as Linux counts it.
///
/// @param resident all pages (RSS)
/// @param proportional of pages that several processes share only the part of this one (PSS)
record Memory(double resident, double proportional) {
    /// Empty where the system does not tell.
    static Optional<Memory> of(Process process) throws IOException {
        var file = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        if (!Files.exists(file)) return Optional.empty();
        var text = Files.readString(file);
        return Optional.of(new Memory(mebibytes(text, "Rss:"), mebibytes(text, "Pss:")));
    }

    private static double mebibytes(String text, String field) {
        return text.lines()
                .filter(line -> line.startsWith(field))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
