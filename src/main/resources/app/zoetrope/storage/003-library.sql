-- The index of the library folder in its second form. `number` follows the time of creation (milliseconds in the
-- upper 48 bits, the beginning of the id below), so that newest first is the order of the rows and of the full-text
-- index, and the same folder gives the same numbers. What a question asks is apart from what an answer tells.
DROP TABLE clip_text;
DROP INDEX clip_shown;
DROP INDEX clip_binned;
ALTER TABLE clip RENAME TO clip_before;
CREATE TABLE clip (
    number     INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    engine     TEXT NOT NULL,
    resolution TEXT NOT NULL,
    ratio      TEXT NOT NULL,
    rating     INTEGER NOT NULL,
    favourite  INTEGER NOT NULL,
    rejected   INTEGER NOT NULL,
    price      INTEGER NOT NULL,
    length     INTEGER NOT NULL,
    batch      TEXT,
    missing    INTEGER NOT NULL,
    deleted    INTEGER
);
CREATE INDEX clip_shown ON clip (number DESC, engine, resolution, ratio, rating, favourite, rejected, price, length,
    missing) WHERE deleted IS NULL;
CREATE INDEX clip_rated ON clip (rating DESC, number DESC) WHERE deleted IS NULL;
CREATE INDEX clip_priced ON clip (price DESC, number DESC) WHERE deleted IS NULL;
CREATE INDEX clip_long ON clip (length DESC, number DESC) WHERE deleted IS NULL;
CREATE INDEX clip_liked ON clip (number DESC) WHERE deleted IS NULL AND favourite = 1;
CREATE INDEX clip_binned ON clip (number DESC) WHERE deleted IS NOT NULL;
CREATE INDEX clip_missing ON clip (number DESC) WHERE missing = 1;
CREATE INDEX clip_batch ON clip (batch) WHERE batch IS NOT NULL;

-- The sidecar's content.
CREATE TABLE clip_body (
    number INTEGER PRIMARY KEY,
    body   TEXT NOT NULL
);

-- Where the files are and what they looked like when they were read: lengths in bytes, times in microseconds.
CREATE TABLE clip_file (
    number        INTEGER PRIMARY KEY,
    file          TEXT NOT NULL,
    sha256        TEXT NOT NULL,
    video_bytes   INTEGER NOT NULL,
    video_time    INTEGER NOT NULL,
    sidecar_bytes INTEGER NOT NULL,
    sidecar_time  INTEGER NOT NULL
);
CREATE INDEX clip_file_place ON clip_file (file);
CREATE INDEX clip_file_content ON clip_file (sha256);

-- Tags and collections. `folded` is what they are compared by.
CREATE TABLE label (
    kind   TEXT NOT NULL,
    folded TEXT NOT NULL,
    number INTEGER NOT NULL,
    name   TEXT NOT NULL,
    PRIMARY KEY (kind, folded, number)
) WITHOUT ROWID;
CREATE INDEX label_of ON label (number);

-- Folders as they were seen last.
CREATE TABLE folder (
    path    TEXT PRIMARY KEY,
    changed INTEGER NOT NULL
) WITHOUT ROWID;

CREATE VIRTUAL TABLE clip_text USING fts5 (
    prompt, labels, file, notes,
    content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE bin_text USING fts5 (
    prompt, labels, file, notes,
    content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);
