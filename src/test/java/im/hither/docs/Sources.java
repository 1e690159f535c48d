package im.hither.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads sources and pages of the project.
final class Sources {
    private static final Pattern ROW = Pattern.compile("(?m)^\\|(.+)\\|$");

    private Sources() {}

    static List<Path> java(String folder) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The rows of all tables of a page, without those that draw a line, as cells.
    static Stream<List<String>> rows(String page) {
        return ROW.matcher(text(Path.of("src/docs", page)))
                .results()
                .map(row -> Stream.of(row.group(1).split("\\|")).map(String::strip).toList())
                .filter(cells -> !cells.getFirst().startsWith("-"));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
