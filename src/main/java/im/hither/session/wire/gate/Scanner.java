package im.hither.session.wire.gate;

/// Finds the boundaries of tags in a stream of characters, in one pass, with as much memory as one
/// stanza may have.
final class Scanner {
    private enum State {
        TEXT,
        REFERENCE,
        OPEN,
        DECLARATION,
        BANG,
        CDATA,
        NAME,
        TAG,
        ATTRIBUTE,
        EQUALS,
        QUOTE,
        VALUE,
        VALUE_REFERENCE,
        EMPTY_TAG,
        END_NAME,
        END_SPACE
    }

    private static final String CDATA = "[CDATA[";
    private static final int CHILD_OF_STANZA = 3;
    private static final int HEADER = 64 * 1_024;

    private final Caps caps;
    private final Envelope envelope = new Envelope();
    private final StringBuilder element = new StringBuilder();
    private final StringBuilder word = new StringBuilder();
    private State state = State.TEXT;
    private int depth; // of the element that is open; the stream's own is 1
    private int attributes;
    private int length; // of the stanza, what was let go counted too
    private String tag = "";
    private String attribute = "";
    private char quote;
    private int valueBegin;
    private int brackets;
    private boolean begun;
    private boolean over;
    private boolean tooMuch;
    private boolean complete;
    private boolean stanzaLevel;

    Scanner(Caps caps) {
        this.caps = caps;
    }

    /// Reads on from `at` until something is complete or the characters are used up; returns where
    /// it stopped.
    int scan(char[] chunk, int at, int limit) throws Forbidden {
        complete = false;
        var position = at;
        while (position < limit && !complete) {
            var c = chunk[position];
            position++;
            if (!Characters.isLegal(c)) throw new Forbidden("a character that XML has not");
            step(c);
        }
        return position;
    }

    /// Whether there is something to [#take].
    boolean isComplete() {
        return complete;
    }

    /// It is a stanza or what stands at the place of one, not the stream's own begin or end.
    boolean isStanzaLevel() {
        return stanzaLevel;
    }

    /// It exceeded a cap, and its text is not there.
    boolean wasTooMuch() {
        return tooMuch;
    }

    Envelope envelope() {
        return envelope;
    }

    String take() {
        var text = element.toString();
        element.setLength(0);
        if (element.capacity() > 2 * HEADER) element.trimToSize();
        return text;
    }

    private void step(char c) throws Forbidden {
        keep(c);
        switch (state) {
            case TEXT -> text(c);
            case REFERENCE -> reference(c, State.TEXT);
            case OPEN -> open(c);
            case DECLARATION -> declaration(c);
            case BANG -> bang(c);
            case CDATA -> cdata(c);
            case NAME -> name(c);
            case TAG -> tag(c);
            case ATTRIBUTE -> attribute(c);
            case EQUALS -> equalsSign(c);
            case QUOTE -> quote(c);
            case VALUE -> value(c);
            case VALUE_REFERENCE -> reference(c, State.VALUE);
            case EMPTY_TAG -> emptyTag(c);
            case END_NAME -> endName(c);
            case END_SPACE -> endSpace(c);
        }
    }

    private void keep(char c) throws Forbidden {
        if (depth < 2 && state == State.TEXT) {
            if (c != '<') return; // between stanzas
            length = 0;
            tooMuch = false;
        }
        length++;
        if (tooMuch) return;
        if (length > longest()) {
            exceed();
        } else {
            element.append(c);
        }
    }

    private int longest() {
        if (depth == 0) return HEADER;
        return envelope.isQuestion() ? caps.question() : caps.stanza();
    }

    private void exceed() throws Forbidden {
        if (depth == 0) throw new Forbidden("the stream's own tag is too long");
        tooMuch = true;
        element.setLength(0);
        element.trimToSize();
    }

    private void text(char c) throws Forbidden {
        if (c == '<') {
            if (over) throw new Forbidden("something after the end");
            state = State.OPEN;
        } else if (depth < 2) {
            if (!Characters.isSpace(c)) throw new Forbidden("text between stanzas");
        } else if (c == '&') {
            begin(State.REFERENCE);
        }
    }

    private void reference(char c, State after) throws Forbidden {
        if (c == ';') {
            if (!Characters.isReference(word.toString())) throw new Forbidden("a reference");
            state = after;
            return;
        }
        word.append(c);
        if (!Characters.canStandInReference(word.length())) throw new Forbidden("a reference");
    }

    private void open(char c) throws Forbidden {
        switch (c) {
            case '/' -> {
                if (depth == 0) throw new Forbidden("an end without a begin");
                begin(State.END_NAME);
            }
            case '!' -> {
                if (depth < 2) throw new Forbidden("a document type or a comment");
                begin(State.BANG);
            }
            case '?' -> {
                if (begun || depth > 0) throw new Forbidden("a processing instruction");
                begin(State.DECLARATION);
            }
            default -> {
                begin(State.NAME);
                word(c);
            }
        }
        begun = true;
    }

    /// `xml version='1.0'` and so on; the parser never sees it.
    private void declaration(char c) throws Forbidden {
        if (c != '>') {
            word.append(c);
            if (word.length() > 100) throw new Forbidden("a processing instruction");
            return;
        }
        var text = word.toString();
        if (!text.startsWith("xml ") || !text.endsWith("?") || text.contains("<")) {
            throw new Forbidden("a processing instruction");
        }
        element.setLength(0);
        state = State.TEXT;
    }

    private void bang(char c) throws Forbidden {
        word.append(c);
        var said = word.toString();
        if (!CDATA.startsWith(said)) throw new Forbidden("a document type or a comment");
        if (!said.equals(CDATA)) return;
        brackets = 0;
        state = State.CDATA;
    }

    private void cdata(char c) {
        if (c == ']') {
            brackets++;
        } else {
            if (c == '>' && brackets > 1) state = State.TEXT;
            brackets = 0;
        }
    }

    private void name(char c) throws Forbidden {
        if (c == '>' || c == '/' || Characters.isSpace(c)) {
            opened();
            state = State.TAG;
            tag(c);
        } else {
            word(c);
        }
    }

    /// A tag's name is read.
    private void opened() throws Forbidden {
        tag = word.toString();
        depth++;
        attributes = 0;
        if (depth == 2) envelope.begin(tag);
        if (depth - 1 > caps.depth()) exceed();
    }

    private void word(char c) throws Forbidden {
        if (c == '<' || c == '&' || c == '"' || c == '\'' || c == '=') {
            throw new Forbidden("a tag that is none");
        }
        if (word.length() > caps.name()) {
            exceed();
        } else {
            word.append(c);
        }
    }

    private void tag(char c) throws Forbidden {
        if (c == '>') {
            state = State.TEXT;
            if (depth == 1) complete(false);
        } else if (c == '/') {
            state = State.EMPTY_TAG;
        } else if (!Characters.isSpace(c)) {
            attributes++;
            if (attributes > caps.attributes()) exceed();
            begin(State.ATTRIBUTE);
            word(c);
        }
    }

    private void attribute(char c) throws Forbidden {
        if (c == '=' || Characters.isSpace(c)) {
            attribute = word.toString();
            state = State.EQUALS;
            if (c == '=') equalsSign(c);
        } else if (c == '>' || c == '/') {
            throw new Forbidden("an attribute without a value");
        } else {
            word(c);
        }
    }

    private void equalsSign(char c) throws Forbidden {
        if (c == '=') state = State.QUOTE;
        else if (!Characters.isSpace(c)) throw new Forbidden("an attribute without a value");
    }

    private void quote(char c) throws Forbidden {
        if (c == '"' || c == '\'') {
            quote = c;
            valueBegin = element.length();
            state = State.VALUE;
        } else if (!Characters.isSpace(c)) {
            throw new Forbidden("an attribute without quotes");
        }
    }

    private void value(char c) throws Forbidden {
        if (c == quote) {
            noted();
            state = State.TAG;
        } else if (c == '&') {
            begin(State.VALUE_REFERENCE);
        } else if (c == '<') {
            throw new Forbidden("a tag in an attribute");
        }
    }

    private void noted() {
        if (tooMuch || depth > CHILD_OF_STANZA) return;
        var value = element.substring(valueBegin, element.length() - 1);
        if (depth == 2) envelope.attribute(attribute, value);
        if (depth == CHILD_OF_STANZA && tag.equals("result") && attribute.equals("id")) {
            envelope.archived(value);
        }
    }

    private void emptyTag(char c) throws Forbidden {
        if (c != '>') throw new Forbidden("a tag that is none");
        state = State.TEXT;
        closed();
    }

    private void endName(char c) throws Forbidden {
        if (c == '>') {
            state = State.TEXT;
            closed();
        } else if (Characters.isSpace(c)) {
            state = State.END_SPACE;
        } else {
            if (c == '/') throw new Forbidden("a tag that is none");
            word(c);
        }
    }

    private void endSpace(char c) throws Forbidden {
        if (c == '>') {
            state = State.TEXT;
            closed();
        } else if (!Characters.isSpace(c)) {
            throw new Forbidden("a tag that is none");
        }
    }

    private void closed() {
        depth--;
        if (depth == 0) over = true;
        if (depth < 2) complete(depth == 1);
    }

    private void complete(boolean isStanza) {
        complete = true;
        stanzaLevel = isStanza;
    }

    private void begin(State next) {
        word.setLength(0);
        state = next;
    }
}
