package im.hither.feature.room;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/// What a room says of itself (XEP-0045 §6.4).
///
/// @param features the namespaces and words it announces
/// @param gateway it leads to another network (XEP-0100)
public record RoomFeatures(
        Optional<String> name,
        Optional<String> description,
        Set<String> features,
        boolean gateway) {
    /// Nothing is known.
    public static final RoomFeatures UNKNOWN =
            new RoomFeatures(Optional.empty(), Optional.empty(), Set.of(), false);

    public RoomFeatures {
        features = Set.copyOf(features);
    }

    public boolean membersOnly() {
        return features.contains("muc_membersonly");
    }

    /// Everybody in it sees everybody's address.
    public boolean nonAnonymous() {
        return features.contains("muc_nonanonymous");
    }

    /// For members alone, who all see each other's addresses: whoever reads there is known. Never
    /// one behind a gateway, whose people are not those that the room shows.
    public boolean isPrivate() {
        return !gateway && isPrivate(features);
    }

    /// @param stored as the row of a room has them
    static boolean isPrivate(Collection<String> stored) {
        return stored.contains("muc_membersonly")
                && stored.contains("muc_nonanonymous")
                && !stored.contains("gateway");
    }

    public boolean moderated() {
        return features.contains("muc_moderated");
    }

    public boolean hidden() {
        return features.contains("muc_hidden");
    }

    public boolean persistent() {
        return features.contains("muc_persistent");
    }

    public boolean wantsPassword() {
        return features.contains("muc_passwordprotected");
    }

    boolean archive() {
        return features.contains("urn:xmpp:mam:2");
    }

    /// An archive of that version always gives ids and removes forged ones (XEP-0313 §3.2).
    boolean stanzaIds() {
        return features.contains("urn:xmpp:sid:0") || archive();
    }

    boolean occupantIds() {
        return features.contains("urn:xmpp:occupant-id:0");
    }

    /// It keeps names for those who ask for that (XEP-0045 §7.10).
    public boolean keepsNames() {
        return features.contains(ReservationProtocol.FEATURE);
    }

    /// It alone says who wears which hat (XEP-0317 §2).
    boolean hats() {
        return HatsProtocol.NAMESPACES.stream().anyMatch(features::contains);
    }

    /// Messages of others can be retracted there (XEP-0425).
    public boolean moderation() {
        return features.contains("urn:xmpp:message-moderate:1")
                || features.contains("urn:xmpp:message-moderate:0");
    }
}
