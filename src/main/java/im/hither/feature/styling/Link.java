package im.hither.feature.styling;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/// Something in a text that can be opened: what is shown is always what is opened.
///
/// @param uri with one of the schemes of LinkScheme
public record Link(String uri) {
    private static final int LONGEST_HOST = 253;

    public boolean isWeb() {
        return has("http://") || has("https://");
    }

    /// Leads to a person or room of this network.
    public boolean isAddress() {
        return has("xmpp:");
    }

    private boolean has(String beginning) {
        return uri.regionMatches(true, 0, beginning, 0, beginning.length());
    }

    /// Where the host begins in the uri; empty for what is no page of the web.
    public Optional<Range> host() {
        if (!isWeb()) return Optional.empty();
        int from = uri.indexOf("//") + 2;
        int end = from;
        while (end < uri.length() && "/?#".indexOf(uri.charAt(end)) < 0) end++;
        int user = uri.lastIndexOf('@', end - 1);
        if (user >= from) from = user + 1;
        int port = uri.indexOf(':', uri.startsWith("[", from) ? uri.indexOf(']', from) : from);
        return Optional.of(new Range(from, port > from && port < end ? port : end));
    }

    /// Who is asked for the page, in letters that cannot be mistaken for others.
    public Optional<String> hostName() {
        return host().map(range -> ascii(uri.substring(range.from(), range.to())));
    }

    /// The address looks like another one than it is: a name before an `@` that reads like a host
    /// (F4), or letters of other alphabets in the host.
    public boolean isDoubtful() {
        return host().filter(range ->
                        isPrecededByUser(range)
                                || hostName().orElse("").contains("xn--")
                                || !uri.substring(range.from(), range.to())
                                        .equalsIgnoreCase(hostName().orElse("")))
                .isPresent();
    }

    private boolean isPrecededByUser(Range host) {
        return uri.charAt(host.from() - 1) == '@';
    }

    private static String ascii(String host) {
        if (host.length() > LONGEST_HOST) return host; // no name that can be asked for
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noName) {
            return host;
        }
    }

    /// A part of the uri.
    public record Range(int from, int to) {}
}
