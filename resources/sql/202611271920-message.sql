-- the few whose place no page of the archive has confirmed yet
CREATE INDEX message_waiting_for_place ON message (conversation) WHERE provisional = 1;
