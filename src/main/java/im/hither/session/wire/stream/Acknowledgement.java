package im.hither.session.wire.stream;

import im.hither.domain.ConnectionProblem;

/// The words of XEP-0198 §4.
public final class Acknowledgement {
    public static final StreamElement REQUEST = StreamElement.of("r", Namespaces.STREAM_MANAGEMENT);

    private Acknowledgement() {}

    public static StreamElement answer(long handled) {
        return StreamElement.of("a", Namespaces.STREAM_MANAGEMENT)
                .with("h", Long.toString(handled));
    }

    /// Reads the `h` of an answer, of `resumed` and of `failed`.
    public static long handled(StreamElement element) throws SignInFailure {
        try {
            return Integer.toUnsignedLong(
                    Integer.parseUnsignedInt(element.attribute("h").orElse("")));
        } catch (NumberFormatException e) {
            throw new SignInFailure(
                    new ConnectionProblem.Untrustworthy("no count in an acknowledgement"), e);
        }
    }
}
