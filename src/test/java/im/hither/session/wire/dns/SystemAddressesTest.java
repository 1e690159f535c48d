package im.hither.session.wire.dns;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.concurrent.NamedPool;
import java.net.Inet4Address;
import org.junit.jupiter.api.Test;

class SystemAddressesTest {
    @Test
    void familiesAreAskedForApart() {
        try (var pool = new NamedPool("look-up", 1)) {
            var lookup = new SystemAddresses(pool);

            assertThat(lookup.addresses("localhost", Family.IPV4))
                    .isNotEmpty()
                    .allMatch(Inet4Address.class::isInstance);
            assertThat(lookup.addresses("localhost", Family.IPV6))
                    .noneMatch(Inet4Address.class::isInstance);
            assertThat(BuiltInResolver.known()).isNotNull();
        }
    }

    @Test
    void nameThatIsNoneHasNoAddress() {
        try (var pool = new NamedPool("look-up", 1)) {
            assertThat(new SystemAddresses(pool).addresses("no such name", Family.IPV4)).isEmpty();
        }
    }
}
