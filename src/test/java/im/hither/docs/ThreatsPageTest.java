package im.hither.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThreatsPageTest {
    private static final Pattern ID = Pattern.compile("[A-J][0-9]{1,2}");
    private static final Pattern CLASS = Pattern.compile("`(\\w+)`");

    /// A display name or a comment that begins with ids of threats.
    private static final Pattern MARK = Pattern.compile("(?:\"|// )((?:[A-J][0-9]{1,2}[ ,:]+)+)");

    @Test
    void thePageNamesEachThreatWithTheTestsThatCarryIt() {
        assertThat(onThePage()).isNotEmpty().isEqualTo(inTheTests());
    }

    @Test
    void eachThreatStandsOnThePageOnce() {
        assertThat(threats().map(List::getFirst)).doesNotHaveDuplicates();
    }

    private static Map<String, Set<String>> onThePage() {
        var found = new TreeMap<String, Set<String>>();
        threats().forEach(cells -> found.put(cells.getFirst(), classes(cells.getLast())));
        return found;
    }

    private static Stream<List<String>> threats() {
        return Sources.rows("threats.md").filter(cells -> ID.matcher(cells.getFirst()).matches());
    }

    private static Set<String> classes(String cell) {
        return CLASS.matcher(cell)
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> inTheTests() {
        var found = new TreeMap<String, Set<String>>();
        for (var file : Sources.java("src/test/java")) {
            var name = file.getFileName().toString().replace(".java", "");
            MARK.matcher(Sources.text(file))
                    .results()
                    .flatMap(mark -> ID.matcher(mark.group(1)).results())
                    .forEach(id ->
                            found.computeIfAbsent(id.group(), _ -> new TreeSet<>()).add(name));
        }
        return found;
    }
}
