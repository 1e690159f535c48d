-- who asked us into which room; what was settled is kept so that an older copy does not ask again
CREATE TABLE room_invitation (
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    room TEXT NOT NULL,
    inviter TEXT NOT NULL,
    -- the room passed it on, so who invites is its word
    through_room INTEGER NOT NULL,
    reason TEXT,
    -- as the inviter sent it; gone once the invitation is settled
    password TEXT,
    at INTEGER NOT NULL,
    settled_at INTEGER,
    PRIMARY KEY (account, room, inviter)
) WITHOUT ROWID;
