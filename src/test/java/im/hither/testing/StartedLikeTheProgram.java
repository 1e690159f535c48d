package im.hither.testing;

import im.hither.session.wire.SmackSetup;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Does before every test what `main` does before everything else, so that no test depends on which
/// one was the first to touch Smack or an XML parser. Found by JUnit through `META-INF/services`.
public final class StartedLikeTheProgram implements BeforeAllCallback {
    /// Called by JUnit.
    public StartedLikeTheProgram() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        SmackSetup.apply();
    }
}
