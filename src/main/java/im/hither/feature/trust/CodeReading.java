package im.hither.feature.trust;

/// What came of reading a text as a verification code.
public sealed interface CodeReading {
    static CodeReading of(String text) {
        return CodeParser.read(text);
    }

    record Read(VerificationCode code) implements CodeReading {}

    /// Something else: another link, another QR code.
    record NoCode() implements CodeReading {}

    /// A code with a key, a device or an address that cannot be; nothing of it is used.
    record Malformed() implements CodeReading {}

    /// More keys than a person has devices.
    record TooManyKeys() implements CodeReading {}
}
