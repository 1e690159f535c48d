package im.hither.feature.omemo;

import im.hither.domain.ConversationKind;
import im.hither.feature.omemo.DeviceReadiness.State;
import java.util.List;

/// What would become of the next message, from who could read it.
final class Prospects {
    private Prospects() {}

    static Prospect of(EncryptionState state, ConversationKind kind, List<Reader> readers) {
        return switch (state) {
            case OFF -> Prospect.OFF;
            case CANNOT -> Prospect.CANNOT;
            case NO_KEYS_OF_OURS -> Prospect.NO_KEYS_OF_OURS;
            case ROOM_OPENED -> Prospect.ROOM_OPENED;
            case ENCRYPTED ->
                    kind == ConversationKind.ROOM ? group(readers) : person(readers.getFirst());
        };
    }

    private static Prospect person(Reader reader) {
        if (reader.has(State.KEY_CHANGED)) return Prospect.KEY_CHANGED;
        if (reader.has(State.MISMATCHED)) return Prospect.MISMATCHED;
        if (reader.reads()) return reader.verified() ? Prospect.VERIFIED : Prospect.ENCRYPTED;
        if (!reader.known()) return Prospect.UNKNOWN;
        if (reader.has(State.NOT_VERIFIED)) return Prospect.NOT_VERIFIED;
        return reader.has(State.NOT_TRUSTED) ? Prospect.NOT_TRUSTED : Prospect.NOBODY_READS;
    }

    /// One member without keys does not keep the others from reading.
    private static Prospect group(List<Reader> readers) {
        if (!readers.stream().allMatch(reader -> reader.known() || reader.reads())) {
            return Prospect.UNKNOWN;
        }
        if (readers.stream().noneMatch(Reader::reads)) return Prospect.NOBODY_READS;
        if (!readers.stream().allMatch(Reader::reads)) return Prospect.SOME_READ;
        return readers.stream().allMatch(Reader::verified) ? Prospect.VERIFIED : Prospect.ENCRYPTED;
    }
}
