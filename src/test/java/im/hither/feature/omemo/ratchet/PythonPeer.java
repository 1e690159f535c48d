package im.hither.feature.omemo.ratchet;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.TreeMap;

/// A device of python-omemo, which Debian has as python3-twomemo and python3-oldmemo, in a process
/// of its own.
final class PythonPeer implements AutoCloseable {
    private final Dialect dialect;
    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter requests;

    PythonPeer(Dialect dialect) throws IOException {
        this.dialect = dialect;
        process =
                new ProcessBuilder(
                                "/usr/bin/python3", "src/test/python/omemo_peer.py", dialect.name())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        answers = process.inputReader(UTF_8);
        requests = new PrintWriter(process.outputWriter(UTF_8), true);
    }

    /// Its bundle, read as one that came from a server.
    Bundle published() throws IOException, RatchetFailure {
        var bundle = ask(request("publish"));
        var preKeys = new TreeMap<Integer, Bytes>();
        bundle.getAsJsonObject("preKeys")
                .entrySet()
                .forEach(entry ->
                        preKeys.put(
                                Integer.valueOf(entry.getKey()),
                                Bytes.ofHex(entry.getValue().getAsString())));
        return Bundle.read(
                dialect,
                bytes(bundle, "identity"),
                bundle.get("signedPreKeyId").getAsInt(),
                bytes(bundle, "signedPreKey"),
                bytes(bundle, "signature"),
                preKeys);
    }

    void learn(Bundle bundle) throws IOException {
        var request = request("learn");
        request.addProperty("identity", bundle.wireIdentity().hex());
        request.addProperty("signedPreKeyId", bundle.signedPreKeyId());
        request.addProperty("signedPreKey", bundle.wireSignedPreKey().hex());
        request.addProperty("signature", bundle.signature().hex());
        var preKeys = new JsonObject();
        bundle.wirePreKeys().forEach((id, key) -> preKeys.addProperty(id.toString(), key.hex()));
        request.add("preKeys", preKeys);
        ask(request);
    }

    /// Encrypts a text; begins a new session where it has none, or is told to.
    Sent send(String text, boolean start) throws IOException {
        var request = request("encrypt");
        request.addProperty("plaintext", TestDevice.bytes(text).hex());
        request.addProperty("start", start);
        var sent = ask(request);
        return new Sent(
                new KeyMessage(bytes(sent, "key"), sent.get("keyExchange").getAsBoolean()),
                bytes(sent, "payload"),
                bytes(sent, "iv"));
    }

    String receive(Sent sent) throws IOException {
        var request = request("decrypt");
        request.addProperty("key", sent.key().bytes().hex());
        request.addProperty("keyExchange", sent.key().keyExchange());
        request.addProperty("payload", sent.payload().hex());
        request.addProperty("iv", sent.iv().hex());
        return TestDevice.text(bytes(ask(request), "plaintext"));
    }

    private JsonObject ask(JsonObject request) throws IOException {
        requests.println(request);
        var line = answers.readLine();
        if (line == null) {
            throw new IOException(
                    "The peer has ended. Install python3-twomemo and python3-oldmemo, as packaging/test does.");
        }
        var answer = JsonParser.parseString(line).getAsJsonObject();
        if (answer.has("failure")) throw new IOException(answer.get("failure").getAsString());
        return answer;
    }

    private static JsonObject request(String action) {
        var request = new JsonObject();
        request.addProperty("do", action);
        return request;
    }

    private static Bytes bytes(JsonObject object, String name) {
        return Bytes.ofHex(object.get(name).getAsString());
    }

    @Override
    public void close() {
        requests.close();
        process.destroy();
    }

    /// A message of either side as it travels.
    record Sent(KeyMessage key, Bytes payload, Bytes iv) {}
}
