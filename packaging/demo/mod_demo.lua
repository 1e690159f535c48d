-- Fills the demo's server once it has started: accounts, contact lists and archives from the files `people` and
-- `history` beside this one, whose first lines say how they are written. Then writes the port to the file `port`.

module:set_global();

local rosters = require "prosody.core.rostermanager";
local storage = require "prosody.core.storagemanager";
local users = require "prosody.core.usermanager";
local ports = require "prosody.core.portmanager";
local jid = require "prosody.util.jid";
local st = require "prosody.util.stanza";
local uuid = require "prosody.util.uuid".generate;

local scripts = assert(os.getenv("HITHER_DEMO_SCRIPTS"));
local folder = assert(os.getenv("HITHER_DEMO"));
local now = os.time();

-- The lines of a file that are not empty and not comments.
local function lines(path)
    local next_line = assert(io.open(path)):lines();
    return function ()
        local line;
        repeat line = next_line() until not line or line:find("^[^#]");
        return line;
    end
end

local function befriend(one, other)
    local user, host = jid.split(one.address);
    local roster = rosters.load_roster(user, host);
    roster[other.address] = { subscription = "both", name = other.name, groups = {} };
    assert(rosters.save_roster(user, host, roster));
end

-- Everybody is a contact of the first, but for those who still ask to be one.
local function read_people(password)
    local first;
    for line in lines(scripts .. "/people") do
        local asks, address, name = line:match("^(%??)%s*(%S+)%s+(.+)$");
        local person = { address = address, name = name };
        local user, host = jid.split(address);
        assert(users.create_user(user, password, host));
        first = first or person;
        if asks ~= "" then
            local own, home = jid.split(first.address);
            rosters.set_contact_pending_in(own, home, address, st.presence({ type = "subscribe", from = address }));
        elseif person ~= first then
            befriend(first, person);
            befriend(person, first);
        end
    end
    return first.address;
end

-- "@ 3 20:15" is that time of the day three days ago, "@ 95" is 95 minutes ago.
local function moment(line)
    local days, hour, minute = line:match("^@ (%d+) (%d+):(%d+)$");
    if not days then return now - 60 * assert(line:match("^@ (%d+)$"), line); end
    local day = os.date("*t", now);
    return os.time({ year = day.year, month = day.month, day = day.day - days, hour = hour, min = minute });
end

local function message(from, to)
    return st.message({ from = from .. "/hither", to = to, type = "chat", id = uuid() });
end

-- What was said, in the order of the file: when, from, to, text.
local function read_sayings(first)
    local said = {};
    local with, when;
    for line in lines(scripts .. "/history") do
        local mark, text = line:sub(1, 1), line:sub(3);
        if mark == "=" then
            with = text;
        elseif mark == "@" then
            when = moment(line);
        elseif mark == "|" then
            said[#said].text = said[#said].text .. "\n" .. text;
        else
            assert(mark == "<" or mark == ">", line);
            local from, to = with, first;
            if mark == ">" then from, to = first, with; end
            when = when + 12 + #text // 3; -- reading and writing take their time
            table.insert(said, { when = when, number = #said, from = from, to = to, text = text });
        end
    end
    return said;
end

-- The messages and the receipts for them, in the order of time.
local function read_history(first)
    local history = {};
    for _, saying in ipairs(read_sayings(first)) do
        local stanza = message(saying.from, saying.to);
        stanza:text_tag("body", saying.text)
            :tag("request", { xmlns = "urn:xmpp:receipts" }):up()
            :tag("origin-id", { xmlns = "urn:xmpp:sid:0", id = stanza.attr.id }):up();
        local receipt = message(saying.to, saying.from)
            :tag("received", { xmlns = "urn:xmpp:receipts", id = stanza.attr.id }):up();
        table.insert(history, { when = saying.when, number = 2 * saying.number, stanza = stanza });
        table.insert(history, { when = saying.when + 1, number = 2 * saying.number + 1, stanza = receipt });
    end
    table.sort(history, function (one, other)
        if one.when ~= other.when then return one.when < other.when; end
        return one.number < other.number;
    end);
    return history;
end

local function archive(owner, entry, with)
    local user, host = jid.split(owner);
    assert(storage.open(host, "archive", "archive"):append(user, nil, entry.stanza, entry.when, with));
end

local function write_port()
    local _, _, _, _, service = ports.get_active_services():iter("c2s_direct_tls", nil, nil, nil)();
    local _, port = service.server.conn:getsockname();
    local file = assert(io.open(folder .. "/port.new", "w"));
    assert(file:write(port, "\n"));
    assert(file:close());
    assert(os.rename(folder .. "/port.new", folder .. "/port")); -- so that nobody reads half of it
end

module:hook("server-started", function ()
    local password = assert(io.open(folder .. "/password")):read("l");
    local first = read_people(password);
    for _, entry in ipairs(read_history(first)) do
        local from, to = jid.bare(entry.stanza.attr.from), entry.stanza.attr.to;
        archive(from, entry, to);
        archive(to, entry, from);
    end
    write_port();
end);
