package im.hither.architecture.planted.feature.message;

import org.whispersystems.libsignal.SessionCipher;

/// A protocol that goes past the ratchet.
public record SignalProtocol(SessionCipher cipher) {}
