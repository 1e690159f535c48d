package im.hither.feature.omemo.ratchet;

import im.hither.feature.omemo.ratchet.RatchetFailure.Reason;
import java.io.IOException;
import org.whispersystems.libsignal.DuplicateMessageException;
import org.whispersystems.libsignal.InvalidKeyException;
import org.whispersystems.libsignal.InvalidKeyIdException;
import org.whispersystems.libsignal.InvalidMessageException;
import org.whispersystems.libsignal.InvalidVersionException;
import org.whispersystems.libsignal.LegacyMessageException;
import org.whispersystems.libsignal.NoSessionException;
import org.whispersystems.libsignal.UntrustedIdentityException;

/// A call into Signal's library. What it throws becomes a reason, and what it should not throw does
/// too: parsers of 2019 read bytes that strangers sent.
interface SignalCall<T> {
    T call()
            throws RatchetFailure,
                    DuplicateMessageException,
                    InvalidKeyException,
                    InvalidKeyIdException,
                    InvalidMessageException,
                    InvalidVersionException,
                    LegacyMessageException,
                    NoSessionException,
                    UntrustedIdentityException,
                    IOException;

    static <T> T guarded(Reason forInvalid, SignalCall<T> call) throws RatchetFailure {
        try {
            return call.call();
        } catch (DuplicateMessageException refused) {
            throw new RatchetFailure(Reason.DUPLICATE, refused);
        } catch (InvalidKeyIdException refused) {
            throw new RatchetFailure(Reason.UNKNOWN_PRE_KEY, refused);
        } catch (NoSessionException refused) {
            throw new RatchetFailure(Reason.NO_SESSION, refused);
        } catch (UntrustedIdentityException refused) {
            throw new RatchetFailure(Reason.IDENTITY_CHANGED, refused);
        } catch (InvalidMessageException refused) {
            throw new RatchetFailure(forInvalid, refused);
        } catch (InvalidVersionException
                | LegacyMessageException
                | InvalidKeyException
                | IOException
                | RuntimeException
                | AssertionError refused) {
            throw new RatchetFailure(Reason.DAMAGED, refused);
        }
    }
}
