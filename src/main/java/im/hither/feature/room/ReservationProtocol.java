package im.hither.feature.room;

import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smackx.iqregister.packet.Registration;
import org.jivesoftware.smackx.xdata.FormField;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.jxmpp.jid.BareJid;

/// Having a name kept for us in a room (XEP-0045 §7.10).
final class ReservationProtocol {
    /// Rooms that can do so announce it.
    static final String FEATURE = Registration.NAMESPACE;

    private static final String REGISTER = "http://jabber.org/protocol/muc#register";

    private ReservationProtocol() {}

    static IQ reserve(BareJid room, String nick) {
        var wish = new Registration();
        wish.setTo(room);
        wish.setType(IQ.Type.set);
        wish.addExtension(
                DataForm.builder(DataForm.Type.submit)
                        .addField(FormField.buildHiddenFormType(REGISTER))
                        .addField(
                                FormField.textSingleBuilder("muc#register_roomnick")
                                        .setValue(nick)
                                        .build())
                        .build());
        return wish;
    }
}
