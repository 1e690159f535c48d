package im.hither.session.wire;

import java.util.List;
import org.jivesoftware.smack.SmackConfiguration;
import org.jivesoftware.smack.parsing.ExceptionLoggingCallback;

/// What has to be true before the first class of Smack, and the first XML parser, is touched.
public final class SmackSetup {
    /// The JDK counts over a whole document, and a stream is one document that lasts for days. A
    /// document type is refused, so no entity can be declared and nothing is lost by lifting them;
    /// a stanza that is too much is refused by itself.
    private static final List<String> UNLIMITED =
            List.of(
                    "jdk.xml.maxGeneralEntitySizeLimit",
                    "jdk.xml.totalEntitySizeLimit",
                    "jdk.xml.entityExpansionLimit",
                    "jdk.xml.entityReplacementLimit",
                    "jdk.xml.elementAttributeLimit",
                    "jdk.xml.maxElementDepth",
                    "jdk.xml.maxXMLNameLimit");

    /// Managers that would send or answer by themselves, ask questions during sign-in, tell others
    /// about this computer, or say in our capabilities what we do not do.
    private static final List<String> DISABLED =
            List.of(
                    "org.jivesoftware.smack.ReconnectionManager",
                    "org.jivesoftware.smack.roster.Roster",
                    "org.jivesoftware.smackx.bytestreams.ibb.InBandBytestreamManager",
                    "org.jivesoftware.smackx.bytestreams.socks5.Socks5BytestreamManager",
                    "org.jivesoftware.smackx.caps.EntityCapsManager", // it starts the roster
                    "org.jivesoftware.smackx.commands.AdHocCommandManager",
                    "org.jivesoftware.smackx.filetransfer.FileTransferManager",
                    "org.jivesoftware.smackx.hoxt.HOXTManager",
                    "org.jivesoftware.smackx.httpfileupload.HttpFileUploadManager",
                    "org.jivesoftware.smackx.iot.data.IoTDataManager",
                    "org.jivesoftware.smackx.iot.discovery.IoTDiscoveryManager",
                    "org.jivesoftware.smackx.iot.provisioning.IoTProvisioningManager",
                    "org.jivesoftware.smackx.iqlast.LastActivityManager",
                    "org.jivesoftware.smackx.iqversion.VersionManager",
                    "org.jivesoftware.smackx.mediaelement.MediaElementManager",
                    "org.jivesoftware.smackx.message_fastening.MessageFasteningManager",
                    "org.jivesoftware.smackx.muc.bookmarkautojoin.MucBookmarkAutojoinManager",
                    "org.jivesoftware.smackx.ping.PingManager",
                    "org.jivesoftware.smackx.privacy.PrivacyListManager",
                    "org.jivesoftware.smackx.receipts.DeliveryReceiptManager",
                    "org.jivesoftware.smackx.time.EntityTimeManager",
                    "org.jivesoftware.smackx.vcardtemp.VCardManager",
                    "org.jivesoftware.smackx.xhtmlim.XHTMLManager");

    private SmackSetup() {}

    /// Sets all of it; the first statement of `main`. Doing it again changes nothing.
    public static void apply() {
        UNLIMITED.forEach(each -> System.setProperty(each, "0"));
        DISABLED.forEach(SmackConfiguration::addDisabledSmackClass);
        // an extension that cannot be read costs that stanza, not the stream
        SmackConfiguration.setDefaultParsingExceptionCallback(new ExceptionLoggingCallback());
    }
}
