package im.hither.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import im.hither.session.wire.sasl.Means;
import im.hither.session.wire.sasl.Mechanisms;
import im.hither.session.wire.sasl.Offer;
import im.hither.session.wire.sasl.SaslFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a sign-in with a password costs this computer: from the server's challenge to the proof,
/// with the numbers of iterations that servers ask for.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PasswordProof {
    @Param({"4096", "10000"})
    public int iterations;

    @Param({"SCRAM-SHA-1", "SCRAM-SHA-256", "SCRAM-SHA-512"})
    public String mechanism = "";

    @Benchmark
    public byte[] proof() throws SaslFailure {
        var means =
                new Means(
                        "juliet",
                        "juliet@capulet.example",
                        "wherefore art thou"::toCharArray,
                        false,
                        false,
                        Map.of());
        var offer = new Offer(List.of(mechanism), List.of());
        var exchange = Mechanisms.choose(offer, means, Optional.empty());
        var nonce = new String(exchange.first(), UTF_8).replaceFirst(".*,r=", "");
        var challenge = "r=" + nonce + "theirs,s=c2FsdCBvZiBhIHNlcnZlcg==,i=" + iterations;
        return exchange.answer(challenge.getBytes(UTF_8));
    }
}
