package im.hither.feature.room;

import im.hither.domain.Availability;
import im.hither.domain.OccupantId;
import im.hither.session.Answer;
import im.hither.session.OwnPresence;
import im.hither.session.ShownPresence;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jivesoftware.smack.packet.ErrorIQ;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smackx.disco.packet.DiscoverInfo;
import org.jivesoftware.smackx.muc.packet.MUCInitialPresence;
import org.jivesoftware.smackx.muc.packet.MUCItem;
import org.jivesoftware.smackx.muc.packet.MUCUser;
import org.jivesoftware.smackx.ping.packet.Ping;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;

/// Being in a room, on the wire (XEP-0045 §6.4 and §7, XEP-0410).
final class RoomProtocol {
    /// Where a room keeps no archive, so much of what was said is asked for at most.
    private static final int HISTORY = 100;

    private static final String ROOM_INFO = "http://jabber.org/protocol/muc#roominfo";
    private static final String OCCUPANT_ID = "urn:xmpp:occupant-id:0";

    private RoomProtocol() {}

    static IQ features(BareJid room) {
        return DiscoverInfo.builder("question").to(room).ofType(IQ.Type.get).build();
    }

    /// What the room said of itself.
    static Optional<RoomFeatures> features(Answer answer) {
        return answer instanceof Answer.Result(DiscoverInfo told)
                ? Optional.of(features(told))
                : Optional.empty();
    }

    private static RoomFeatures features(DiscoverInfo told) {
        var form = DataForm.from(told, ROOM_INFO);
        var identity = told.getIdentities().stream().findFirst();
        return new RoomFeatures(
                identity.map(DiscoverInfo.Identity::getName).filter(name -> !name.isBlank()),
                Optional.ofNullable(form)
                        .map(each -> each.getField("muc#roominfo_description"))
                        .map(field -> field.getFirstValue())
                        .filter(text -> !text.isBlank()),
                told.getFeatures().stream()
                        .map(DiscoverInfo.Feature::getVar)
                        .collect(Collectors.toSet()),
                told.getIdentities().stream()
                        .anyMatch(each ->
                                each.getCategory().equals("gateway")
                                        || "irc".equals(each.getType())));
    }

    /// Whether the answer says that there is no such room.
    static boolean isNotThere(Answer answer) {
        return answer instanceof Answer.Refused(var error)
                && error.getCondition() == StanzaError.Condition.item_not_found;
    }

    /// Goes in. What was said before comes from the archive; where there is none, from the room
    /// itself, since the given moment.
    static Stanza join(
            BareJid room,
            String nick,
            Optional<String> password,
            boolean archive,
            Optional<Instant> since,
            OwnPresence own) {
        var wish =
                archive
                        ? new MUCInitialPresence(password.orElse(null), -1, 0, -1, null)
                        : new MUCInitialPresence(
                                password.orElse(null),
                                -1,
                                HISTORY,
                                -1,
                                since.map(Date::from).orElse(null));
        return own.stanza().to(occupant(room, nick)).addExtension(wish).build();
    }

    /// Takes another nick (§7.6), or shows up differently (§7.7).
    static Stanza here(BareJid room, String nick, OwnPresence own) {
        return own.stanza().to(occupant(room, nick)).build();
    }

    static Stanza leave(BareJid room, String nick) {
        return StanzaBuilder.buildPresence()
                .to(occupant(room, nick))
                .ofType(Presence.Type.unavailable)
                .build();
    }

    static EntityFullJid occupant(BareJid room, String nick) {
        return JidCreate.entityFullFrom(
                room.asEntityBareJidOrThrow(), Resourcepart.fromOrThrowUnchecked(nick));
    }

    /// Asks whether we are still in it (XEP-0410 §3).
    static IQ ping(BareJid room, String nick) {
        return new Ping(occupant(room, nick));
    }

    /// Whether the answer to that says that we are not.
    static boolean isOutside(Answer answer) {
        if (!(answer instanceof Answer.Refused(var error))) return false;
        return switch (error.getCondition()) {
            case not_acceptable, remote_server_not_found, remote_server_timeout -> true;
            default -> false;
        };
    }

    /// Whether a bounced message says that we are not in the room it was for.
    static boolean isOutside(StanzaError error) {
        return error.getCondition() == StanzaError.Condition.not_acceptable;
    }

    /// A presence that came from a room.
    static RoomPresence presence(ShownPresence shown) {
        var presence = shown.stanza();
        var user = Optional.ofNullable(MUCUser.from(presence));
        var item = user.map(MUCUser::getItem);
        var destroyed = user.map(MUCUser::getDestroy);
        return new RoomPresence(
                nick(presence.getFrom()),
                kind(presence.getType()),
                item.map(MUCItem::getAffiliation)
                        .map(each -> Affiliation.valueOf(upper(each)))
                        .orElse(Affiliation.NONE),
                item.map(MUCItem::getRole)
                        .map(each -> RoomRole.valueOf(upper(each)))
                        .orElse(RoomRole.NONE),
                item.map(MUCItem::getJid).map(Jid::asBareJid),
                occupantId(presence),
                availability(presence.getMode()),
                Optional.ofNullable(presence.getStatus()).filter(text -> !text.isBlank()),
                user.map(MUCUser::getStatus).stream()
                        .flatMap(Set::stream)
                        .map(MUCUser.Status::getCode)
                        .collect(Collectors.toSet()),
                item.map(MUCItem::getNick).map(Object::toString),
                destroyed
                        .map(each -> each.getReason())
                        .or(() -> item.map(MUCItem::getReason))
                        .filter(text -> !text.isBlank()),
                destroyed.isPresent(),
                Optional.ofNullable(presence.getError()).map(RoomProtocol::problem),
                HatsProtocol.titles(presence));
    }

    private static Optional<String> nick(Jid from) {
        return Optional.ofNullable(from.getResourceOrNull()).map(Object::toString);
    }

    private static RoomPresence.Kind kind(Presence.Type type) {
        return switch (type) {
            case available -> RoomPresence.Kind.HERE;
            case error -> RoomPresence.Kind.REFUSED;
            default -> RoomPresence.Kind.GONE;
        };
    }

    private static Optional<OccupantId> occupantId(Presence presence) {
        return Optional.ofNullable(presence.getExtensionElement("occupant-id", OCCUPANT_ID))
                .filter(StandardExtensionElement.class::isInstance)
                .map(element -> ((StandardExtensionElement) element).getAttributeValue("id"))
                .filter(id -> !id.isEmpty())
                .map(OccupantId::new);
    }

    private static Availability availability(Presence.Mode mode) {
        return switch (mode) {
            case chat -> Availability.CHATTY;
            case available -> Availability.AVAILABLE;
            case away -> Availability.AWAY;
            case xa -> Availability.EXTENDED_AWAY;
            case dnd -> Availability.DO_NOT_DISTURB;
        };
    }

    private static String upper(Enum<?> word) {
        return word.name().toUpperCase(Locale.ROOT);
    }

    /// Why a room does not let us in (§7.2).
    static RoomProblem problem(StanzaError error) {
        return switch (error.getCondition()) {
            case not_authorized -> RoomProblem.PASSWORD;
            case forbidden -> RoomProblem.BANNED;
            case registration_required -> RoomProblem.MEMBERS_ONLY;
            case conflict -> RoomProblem.NICK_TAKEN;
            case item_not_found, gone -> RoomProblem.NOT_THERE;
            case not_allowed -> RoomProblem.MAY_NOT_CREATE;
            case service_unavailable -> RoomProblem.FULL;
            case remote_server_not_found, remote_server_timeout -> RoomProblem.UNREACHABLE;
            default -> RoomProblem.OTHER;
        };
    }

    /// The room's own words beside a refusal.
    static Optional<String> words(StanzaError error) {
        return Optional.ofNullable(error.getDescriptiveText()).filter(text -> !text.isBlank());
    }

    /// Whether an answer says that it was done.
    static boolean isDone(Answer answer) {
        return answer instanceof Answer.Result(var iq) && !(iq instanceof ErrorIQ);
    }
}
