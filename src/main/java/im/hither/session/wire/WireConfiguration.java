package im.hither.session.wire;

import im.hither.session.wire.stream.XmlStream;
import org.jivesoftware.smack.ConnectionConfiguration;
import org.jivesoftware.smack.SmackConfiguration;
import org.jivesoftware.smack.packet.id.RandomStringStanzaIdSource;
import org.jxmpp.jid.DomainBareJid;

/// The little that Smack still has to be told: the domain, and ids that cannot be guessed.
final class WireConfiguration extends ConnectionConfiguration {
    private WireConfiguration(Builder builder) {
        super(builder);
    }

    static WireConfiguration of(DomainBareJid domain) {
        return new Builder()
                .setXmppDomain(domain)
                .setSendPresence(false)
                .setCompressionEnabled(false)
                .setStanzaIdSourceFactory(
                        new RandomStringStanzaIdSource.Factory(XmlStream.ID_LENGTH, true))
                .build();
    }

    private static final class Builder
            extends ConnectionConfiguration.Builder<Builder, WireConfiguration> {
        Builder() {
            super(SmackConfiguration.getDefaultJxmppContext());
        }

        @Override
        public WireConfiguration build() {
            return new WireConfiguration(this);
        }

        @Override
        protected Builder getThis() {
            return this;
        }
    }
}
