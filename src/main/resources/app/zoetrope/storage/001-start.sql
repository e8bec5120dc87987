-- Jobs: the whole job is `body`; the columns are what is asked for. `owner` is the process that works on it.
CREATE TABLE job (
    number  INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,
    state   TEXT NOT NULL,
    owner   TEXT NOT NULL,
    created INTEGER NOT NULL,
    body    TEXT NOT NULL
);
CREATE INDEX job_newest ON job (created DESC, number DESC);
CREATE INDEX job_active ON job (created, number)
    WHERE state IN ('queued', 'preparing', 'submitting', 'running', 'downloading');

-- One row for each paid submit. Money is exact decimal text.
CREATE TABLE ledger (
    job        TEXT PRIMARY KEY,
    engine     TEXT NOT NULL,
    at         INTEGER NOT NULL,
    prompt     TEXT NOT NULL,
    resolution TEXT NOT NULL,
    seconds    INTEGER NOT NULL,
    estimate   TEXT NOT NULL,
    actual     TEXT,
    remaining  TEXT,
    request_id TEXT,
    outcome    TEXT NOT NULL
);
CREATE INDEX ledger_newest ON ledger (at DESC);

-- The index of the library folder: can be deleted and is made anew from the sidecars, whose content is `body`.
-- `price` (millionths of a dollar) and `length` (milliseconds) are there to sort by.
CREATE TABLE clip (
    number     INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    created    INTEGER NOT NULL,
    engine     TEXT NOT NULL,
    resolution TEXT NOT NULL,
    ratio      TEXT NOT NULL,
    rating     INTEGER NOT NULL,
    favourite  INTEGER NOT NULL,
    price      INTEGER NOT NULL,
    length     INTEGER NOT NULL,
    deleted    INTEGER,
    body       TEXT NOT NULL
);
CREATE INDEX clip_shown ON clip (created DESC, id DESC, engine, resolution, ratio, rating, favourite, price, length)
    WHERE deleted IS NULL;
CREATE INDEX clip_binned ON clip (created DESC, id DESC, engine, resolution, ratio, rating, favourite, price, length)
    WHERE deleted IS NOT NULL;
CREATE VIRTUAL TABLE clip_text USING fts5 (
    prompt, tags, file,
    content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE prompt (
    text   TEXT PRIMARY KEY,
    folded TEXT NOT NULL,
    last   INTEGER NOT NULL,
    uses   INTEGER NOT NULL,
    pinned INTEGER NOT NULL
);
CREATE INDEX prompt_newest ON prompt (pinned DESC, last DESC);
CREATE TABLE snippet (
    name TEXT PRIMARY KEY,
    text TEXT NOT NULL
);
