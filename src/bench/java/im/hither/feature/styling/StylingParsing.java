package im.hither.feature.styling;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// From a text full of directives, quotes and links to what is drawn: ten times the text has to
/// take ten times as long.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StylingParsing {
    @Param({"1000", "10000", "100000"})
    private int length;

    private String text = "";

    @Setup
    public void make() {
        var random = new Random(393);
        var made = new StringBuilder();
        while (made.length() < length) made.append(RandomText.of(random, 500));
        text = made.substring(0, length);
    }

    @Benchmark
    public List<Block> blocks() {
        return StylingParser.blocks(text);
    }

    @Benchmark
    public List<Link> links() {
        return Run.links(text);
    }
}
