package im.hither.feature.styling;

/// The schemes that may become links (F5), and how far one with such a scheme reaches.
enum LinkScheme {
    HTTPS("https") {
        @Override
        int end(LinkText text, int from) {
            return web(text, from);
        }
    },
    HTTP("http") {
        @Override
        int end(LinkText text, int from) {
            return web(text, from);
        }
    },
    MAILTO("mailto") {
        @Override
        int end(LinkText text, int from) {
            int at = text.skip(from, LinkText::isInMailName);
            if (at == from || text.at(at) != '@') return NONE;
            int end = text.skip(at + 1, LinkText::isInDomain);
            if (end == at + 1) return NONE;
            return text.at(end) == '?' ? text.skip(end, LinkText::isInLink) : end;
        }
    },
    XMPP("xmpp") {
        @Override
        int end(LinkText text, int from) {
            int at =
                    text.skip(
                            from,
                            letter -> LinkText.isInLink(letter) && "@:/?#".indexOf(letter) < 0);
            int domain = text.at(at) == '@' ? at + 1 : from;
            if (at == from || text.at(at) == ':' || !LinkText.beginsName(text.at(domain)))
                return NONE;
            return text.skip(domain, LinkText::isInLink);
        }
    },
    TEL("tel") {
        @Override
        int end(LinkText text, int from) {
            int first = text.at(from) == '+' ? from + 1 : from;
            return LinkText.isDigit(text.at(first)) ? text.skip(first, LinkText::isInNumber) : NONE;
        }
    },
    GEO("geo") {
        @Override
        int end(LinkText text, int from) {
            int comma = degrees(text, from);
            if (comma == NONE || text.at(comma) != ',') return NONE;
            int end = degrees(text, comma + 1);
            return end == NONE ? NONE : text.skip(end, LinkText::isInPlace);
        }
    };

    static final int NONE = -1;

    private final String word;

    LinkScheme(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /// Where a link ends whose scheme and colon end at `from`; [#NONE] where it is none.
    abstract int end(LinkText text, int from);

    private static int web(LinkText text, int from) {
        boolean hasHost =
                text.at(from) == '/'
                        && text.at(from + 1) == '/'
                        && LinkText.beginsHost(text.at(from + 2));
        return hasHost ? text.skip(from + 2, LinkText::isInLink) : NONE;
    }

    private static int degrees(LinkText text, int from) {
        int first = text.at(from) == '-' ? from + 1 : from;
        int end = text.skip(first, letter -> LinkText.isDigit(letter) || letter == '.');
        return LinkText.isDigit(text.at(first)) ? end : NONE;
    }
}
