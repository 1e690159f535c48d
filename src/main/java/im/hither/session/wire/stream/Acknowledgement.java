package im.hither.session.wire.stream;

import im.hither.domain.ConnectionProblem;
import java.util.function.LongSupplier;
import org.jivesoftware.smack.packet.Nonza;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.util.XmlStringBuilder;

/// The words of XEP-0198 §4.
public final class Acknowledgement {
    public static final StreamElement REQUEST = StreamElement.of("r", Namespaces.STREAM_MANAGEMENT);

    private Acknowledgement() {}

    /// Says what is handled when it is written, not when it was thought of: several threads want to
    /// answer, and a server ends a stream whose count goes down.
    public static Nonza answer(LongSupplier handled) {
        return new Answer(handled);
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

    private record Answer(LongSupplier handled) implements Nonza {
        @Override
        public String getElementName() {
            return "a";
        }

        @Override
        public String getNamespace() {
            return Namespaces.STREAM_MANAGEMENT;
        }

        @Override
        public XmlStringBuilder toXML(XmlEnvironment enclosing) {
            return StreamElement.of(getElementName(), getNamespace())
                    .with("h", Long.toString(handled.getAsLong()))
                    .toXML(enclosing);
        }
    }
}
