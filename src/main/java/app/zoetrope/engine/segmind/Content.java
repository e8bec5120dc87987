package app.zoetrope.engine.segmind;

/// What an answer is, told by its first bytes. The service's Content-Type is not relied on (`segmind-api.md`, "v1").
enum Content {
    VIDEO,
    /// Something else that is no text.
    BINARY,
    TEXT;

    /// So many bytes are enough to tell.
    static final int ENOUGH = 16;

    static Content of(byte[] start) {
        if (holds(start, 4, 'f', 't', 'y', 'p') || holds(start, 0, 0x1a, 0x45, 0xdf, 0xa3)) {
            return VIDEO;
        }
        for (byte each : start) {
            if (each >= 0 && each < ' ' && each != '\n' && each != '\r' && each != '\t') {
                return BINARY;
            }
        }
        return TEXT;
    }

    private static boolean holds(byte[] bytes, int from, int... wanted) {
        if (bytes.length < from + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[from + i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
