package im.hither.domain;

import java.util.Optional;

/// How a message came encrypted, and from which device.
///
/// @param form what others call the cipher: `omemo` or `omemo2`
/// @param trust of the device's key when the message was read; it stays as it was then
/// @param cause why it cannot be read, while that is so
public record Encrypted(
        String form, int device, TrustLevel trust, Optional<UndecryptableCause> cause)
        implements Detail {}
