package im.hither.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version that the jar says it has.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "Hither "
                    + Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                            .orElse("(unpacked)")
        };
    }
}
