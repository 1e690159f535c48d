package im.hither.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What was measured in several runs. A row is the median, with the range where there were more
/// runs than one.
final class Table {
    private final Map<Row, List<Double>> rows = new LinkedHashMap<>();

    private record Row(String what, String unit, int digits) {}

    void seconds(String what, double value) {
        rows.computeIfAbsent(new Row(what, "s", 2), _ -> new ArrayList<>()).add(value);
    }

    void mebibytes(String what, double value) {
        rows.computeIfAbsent(new Row(what, "MiB", 0), _ -> new ArrayList<>()).add(value);
    }

    /// How many processes wanted a processor.
    void load(String what, double value) {
        rows.computeIfAbsent(new Row(what, "", 1), _ -> new ArrayList<>()).add(value);
    }

    void count(String what, double value) {
        rows.computeIfAbsent(new Row(what, "", 0), _ -> new ArrayList<>()).add(value);
    }

    /// A line for each row: what, how much, spread, unit, with tabs between.
    String text() {
        var text = new StringBuilder();
        rows.forEach((row, values) -> text.append(line(row, values)).append('\n'));
        return text.toString();
    }

    private static String line(Row row, List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
        var spread =
                sorted.size() == 1
                        ? ""
                        : number(row, sorted.getFirst()) + "–" + number(row, sorted.getLast());
        return String.join("\t", row.what, number(row, middle), spread, row.unit);
    }

    private static String number(Row row, double value) {
        return String.format(Locale.ROOT, "%." + row.digits + "f", value);
    }
}
