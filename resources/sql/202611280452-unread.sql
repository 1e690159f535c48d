-- how many messages of others stand behind the one that was read last, without looking at each of them
CREATE INDEX message_of_others ON message (conversation, position) WHERE outgoing = 0;
