package im.hither.session.wire.dns;

import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import org.jspecify.annotations.Nullable;

/// Gets hold of the JDK's own way from a name to its addresses, which alone can be asked for one
/// family at a time; named in `META-INF/services` and otherwise changing nothing.
public final class BuiltInResolver extends InetAddressResolverProvider {
    private static volatile @Nullable InetAddressResolver resolver;

    /// Called by the JDK, when the first name of the process is looked up.
    public BuiltInResolver() {}

    @Override
    public InetAddressResolver get(Configuration configuration) {
        var builtIn = configuration.builtinResolver();
        resolver = builtIn;
        return builtIn;
    }

    @Override
    public String name() {
        return "Hither";
    }

    /// Null until the first name was looked up.
    static @Nullable InetAddressResolver known() {
        return resolver;
    }
}
