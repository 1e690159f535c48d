package im.hither.cli;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.attribute.UserPrincipal;
import jdk.net.ExtendedSocketOptions;

/// Who is at the other end of a connection.
final class Peer {
    private Peer() {}

    /// Whether the process at the other end runs as `user`. Where the operating system does not
    /// tell (Windows), the folder that only this user can enter has to do.
    static boolean is(SocketChannel channel, UserPrincipal user) throws IOException {
        if (!channel.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) return true;
        return channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user().equals(user);
    }
}
