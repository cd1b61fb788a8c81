-- The schema of a ZhaoShang.Pipeline database, version 4 (PRAGMA user_version), together with stories.sql and search.sql.
-- Plain tables, readable by any SQLite client. Only what the blobs of the search index (search_…) tell needs the program.
-- Offsets count UTF-16 code units in documents.original. Dates are EDTF; beside one stand the first and the last day that it may mean, both as whole
-- numbers (20120217) or both NULL: of an interval that is open at one end those of the end that is told. Money is in the base unit of its ISO 4217 currency.

CREATE TABLE documents (
    document_key     INTEGER PRIMARY KEY,
    id               TEXT NOT NULL UNIQUE,   -- SHA-256 of the source bytes, hex
    doc              TEXT NOT NULL,          -- path or URI as given, of all inputs with these bytes the smallest
    text_id          TEXT NOT NULL,          -- SHA-256 of the normalised body: equal for verbatim reprints
    duplicate_of     TEXT,                   -- the id of the document that this one reprints or nearly reprints
    title            TEXT,
    author           TEXT,
    outlet           TEXT,
    editor           TEXT,
    published        TEXT,
    published_first  INTEGER,
    published_last   INTEGER,
    uploaded         TEXT,
    region_code      TEXT,
    region_name      TEXT,
    region_level     TEXT,
    period           TEXT,
    period_first     INTEGER,
    period_last      INTEGER,
    genre            TEXT NOT NULL,
    script           TEXT NOT NULL,
    format           TEXT NOT NULL,
    encoding         TEXT NOT NULL,
    pipeline_version TEXT NOT NULL,
    told             TEXT,                   -- what was told of it from outside, by its container or by the user; JSON
    source           BLOB NOT NULL,          -- the source bytes, gzip
    original         TEXT NOT NULL,          -- the decoded original
    text             TEXT NOT NULL,          -- the normalised body
    offsets          BLOB NOT NULL,          -- leads from text to original
    figures          TEXT NOT NULL,          -- the figures that text tells: JSON, for each [value, unit, first letter, letter behind the last]
    record           TEXT NOT NULL           -- the record as extract prints it
);
CREATE INDEX documents_region ON documents (region_code);
CREATE INDEX documents_text_id ON documents (text_id);
CREATE INDEX documents_duplicate_of ON documents (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX documents_doc ON documents (doc);
CREATE INDEX documents_facets ON documents (period_first, period_last, published_first, published_last, region_code, genre, outlet);

CREATE TABLE projects (
    project_key  INTEGER PRIMARY KEY,
    document_key INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    ordinal      INTEGER NOT NULL,
    name         TEXT NOT NULL,
    stage        TEXT,
    place        TEXT,
    region_code  TEXT,
    region_name  TEXT,
    industry     TEXT,
    record       TEXT NOT NULL,
    UNIQUE (document_key, ordinal)
);
CREATE INDEX projects_facets ON projects (region_code, stage, industry, document_key);

CREATE TABLE project_parties (
    project_key INTEGER NOT NULL REFERENCES projects ON DELETE CASCADE,
    ordinal     INTEGER NOT NULL,
    name        TEXT NOT NULL,
    role        TEXT NOT NULL,
    PRIMARY KEY (project_key, ordinal)
) WITHOUT ROWID;

CREATE TABLE project_amounts (
    project_key INTEGER NOT NULL REFERENCES projects ON DELETE CASCADE,
    ordinal     INTEGER NOT NULL,
    role        TEXT NOT NULL,
    value       NUMERIC NOT NULL,
    high        NUMERIC,
    unit        TEXT NOT NULL,
    modifier    TEXT,
    phase       INTEGER,
    text        TEXT NOT NULL,
    start       INTEGER NOT NULL,
    end         INTEGER NOT NULL,
    PRIMARY KEY (project_key, ordinal)
) WITHOUT ROWID;

CREATE INDEX project_amounts_value ON project_amounts (unit, value, role);

CREATE TABLE project_quantities (
    project_key INTEGER NOT NULL REFERENCES projects ON DELETE CASCADE,
    ordinal     INTEGER NOT NULL,
    role        TEXT NOT NULL,
    value       NUMERIC NOT NULL,
    high        NUMERIC,
    unit        TEXT NOT NULL,
    modifier    TEXT,
    text        TEXT NOT NULL,
    start       INTEGER NOT NULL,
    end         INTEGER NOT NULL,
    PRIMARY KEY (project_key, ordinal)
) WITHOUT ROWID;

CREATE TABLE project_dates (
    project_key INTEGER NOT NULL REFERENCES projects ON DELETE CASCADE,
    ordinal     INTEGER NOT NULL,
    role        TEXT NOT NULL,
    edtf        TEXT NOT NULL,
    first       INTEGER,
    last        INTEGER,
    text        TEXT NOT NULL,
    start       INTEGER NOT NULL,
    end         INTEGER NOT NULL,
    PRIMARY KEY (project_key, ordinal)
) WITHOUT ROWID;

CREATE INDEX project_dates_days ON project_dates (first, last);

CREATE TABLE indicators (
    indicator_key      INTEGER PRIMARY KEY,
    document_key       INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    ordinal            INTEGER NOT NULL,
    measure            TEXT NOT NULL,
    name               TEXT NOT NULL,
    value              NUMERIC NOT NULL,
    high               NUMERIC,
    unit               TEXT NOT NULL,
    modifier           TEXT,
    class              TEXT,
    stage              TEXT,
    threshold_value    NUMERIC,
    threshold_unit     TEXT,
    threshold_modifier TEXT,
    period             TEXT,
    period_first       INTEGER,
    period_last        INTEGER,
    region_code        TEXT,                 -- whose figure it is, when not the article's own region's
    event              TEXT,
    change_percent     NUMERIC,
    change_basis       TEXT,
    target_percent     NUMERIC,
    forecast           INTEGER NOT NULL,     -- 1: expected, planned or aimed at
    text               TEXT NOT NULL,
    start              INTEGER NOT NULL,
    end                INTEGER NOT NULL,
    record             TEXT NOT NULL,
    UNIQUE (document_key, ordinal)
);
CREATE INDEX indicators_facets ON indicators (measure, region_code, period_first, period_last, document_key);

CREATE TABLE events (
    event_key    INTEGER PRIMARY KEY,
    document_key INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    ordinal      INTEGER NOT NULL,
    name         TEXT NOT NULL,
    kind         TEXT NOT NULL,
    date         TEXT,
    date_first   INTEGER,
    date_last    INTEGER,
    place        TEXT,
    text         TEXT NOT NULL,
    start        INTEGER NOT NULL,
    end          INTEGER NOT NULL,
    record       TEXT NOT NULL,
    UNIQUE (document_key, ordinal)
);
CREATE INDEX events_facets ON events (kind, date_first, date_last, document_key);

-- The pieces of the original that projects, and indicators told more than once, rest on.
CREATE TABLE evidence (
    record_type TEXT NOT NULL,               -- project or indicator
    record_key  INTEGER NOT NULL,
    ordinal     INTEGER NOT NULL,
    text        TEXT NOT NULL,
    start       INTEGER NOT NULL,
    end         INTEGER NOT NULL,
    PRIMARY KEY (record_type, record_key, ordinal)
) WITHOUT ROWID;

CREATE TRIGGER projects_evidence AFTER DELETE ON projects BEGIN
    DELETE FROM evidence WHERE record_type = 'project' AND record_key = old.project_key;
END;
CREATE TRIGGER indicators_evidence AFTER DELETE ON indicators BEGIN
    DELETE FROM evidence WHERE record_type = 'indicator' AND record_key = old.indicator_key;
END;

-- Texts that nearly reprint one another. text_bands leads to likely ones, near_texts holds those that do, each pair in both directions.
CREATE TABLE texts (
    text_key INTEGER PRIMARY KEY,
    text_id  TEXT NOT NULL UNIQUE,
    shingles INTEGER NOT NULL                -- how many different stretches of letters it has
);
CREATE TABLE text_bands (
    band     INTEGER NOT NULL,
    text_key INTEGER NOT NULL,
    shingles INTEGER NOT NULL,
    PRIMARY KEY (band, text_key)
) WITHOUT ROWID;
CREATE TABLE near_texts (
    text_key  INTEGER NOT NULL,
    other_key INTEGER NOT NULL,
    PRIMARY KEY (text_key, other_key)
) WITHOUT ROWID;

-- The ledger: every input that was ever seen.
CREATE TABLE inputs (
    path             TEXT PRIMARY KEY,       -- as given; archive!member for a member of an archive
    entry            TEXT,                   -- the member's path inside its file
    size             INTEGER NOT NULL,
    hash             TEXT,                   -- SHA-256; of one that can no longer be opened what it was
    status           TEXT NOT NULL,          -- stored, duplicate, skipped, failed
    stage            TEXT,                   -- the stage that a skipped or failed one got to: open, read, clean, extract
    code             TEXT,
    reason           TEXT,                   -- in Chinese
    reason_en        TEXT,
    attempts         INTEGER NOT NULL,
    pipeline_version TEXT NOT NULL,
    told             TEXT,                   -- what the user told of it; JSON
    run_key          INTEGER                 -- the run that met it last without taking its file as unchanged
) WITHOUT ROWID;
CREATE INDEX inputs_hash ON inputs (hash);
CREATE INDEX inputs_refused ON inputs (status, path) WHERE status IN ('failed', 'skipped');

-- Files that were opened to their end: those that stay as they were need not be opened again.
CREATE TABLE files (
    path             TEXT PRIMARY KEY,
    size             INTEGER NOT NULL,
    modified         TEXT,                   -- UTC, ISO 8601; NULL if it cannot be trusted
    hash             TEXT,                   -- SHA-256 of the file
    pipeline_version TEXT NOT NULL,
    told             TEXT,
    kept             INTEGER NOT NULL,       -- how many of its inputs are stored or duplicates of stored ones
    skipped          INTEGER NOT NULL,
    failed           INTEGER NOT NULL,
    run_key          INTEGER
) WITHOUT ROWID;
CREATE INDEX files_run ON files (run_key);

CREATE TABLE runs (
    run_key          INTEGER PRIMARY KEY,
    began            TEXT NOT NULL,
    ended            TEXT,                   -- NULL while it is under way, or if it was ended by force
    state            TEXT NOT NULL,          -- running, finished, cancelled
    verb             TEXT NOT NULL,          -- ingest, retry, refresh
    pipeline_version TEXT NOT NULL,
    workers          INTEGER NOT NULL,
    seen             INTEGER NOT NULL DEFAULT 0,
    stored           INTEGER NOT NULL DEFAULT 0,
    unchanged        INTEGER NOT NULL DEFAULT 0,
    duplicate        INTEGER NOT NULL DEFAULT 0,
    skipped          INTEGER NOT NULL DEFAULT 0,
    failed           INTEGER NOT NULL DEFAULT 0,
    pruned           INTEGER NOT NULL DEFAULT 0,
    unread           INTEGER NOT NULL DEFAULT 0, -- of the unchanged: told so by size and time, without reading
    bytes            INTEGER NOT NULL DEFAULT 0,
    reading_ms       INTEGER NOT NULL DEFAULT 0, -- all workers together
    extracting_ms    INTEGER NOT NULL DEFAULT 0, -- all workers together
    storing_ms       INTEGER NOT NULL DEFAULT 0,
    CHECK (seen = stored + unchanged + duplicate + skipped + failed)
);

CREATE VIEW article_overview AS
SELECT document_key, id AS document_id, doc, title, author, outlet, published, region_code, region_name, region_level, period, genre, duplicate_of,
       (SELECT count(*) FROM projects p WHERE p.document_key = d.document_key) AS projects,
       (SELECT count(*) FROM indicators i WHERE i.document_key = d.document_key) AS indicators,
       (SELECT count(*) FROM events e WHERE e.document_key = d.document_key) AS events
FROM documents d;

CREATE VIEW project_overview AS
SELECT p.project_key, p.name, p.stage, p.place, p.industry,
       (SELECT group_concat(name, '、') FROM project_parties WHERE project_key = p.project_key AND role = 'investor') AS investors,
       (SELECT value FROM project_amounts WHERE project_key = p.project_key AND role = 'total_investment' AND unit = 'CNY'
        ORDER BY ordinal LIMIT 1) AS total_investment_cny,
       d.region_code, d.region_name, d.period, d.published, d.title, d.doc, d.id AS document_id, d.duplicate_of
FROM projects p JOIN documents d USING (document_key);

CREATE VIEW indicator_overview AS
SELECT i.indicator_key, i.measure, i.name, i.value, i.high, i.unit, i.modifier, i.class, i.stage, i.period, i.forecast,
       i.change_percent, i.change_basis, i.target_percent,
       coalesce(i.region_code, d.region_code) AS region_code, d.region_name AS article_region_name,
       i.text, d.title, d.doc, d.id AS document_id, d.duplicate_of
FROM indicators i JOIN documents d USING (document_key);

CREATE VIEW event_overview AS
SELECT e.event_key, e.name, e.kind, e.date, e.place, e.text,
       d.region_code, d.region_name, d.title, d.doc, d.id AS document_id, d.duplicate_of
FROM events e JOIN documents d USING (document_key);
-- Projects that several articles tell. A row of tellings is a project of an article with what sums and timelines need of it; tellings of one project have the
-- story_key in common. story_keys leads to likely ones, story_links holds those that are linked, each pair in both directions.
CREATE TABLE tellings (
    project_key  INTEGER PRIMARY KEY REFERENCES projects ON DELETE CASCADE,
    document_key INTEGER NOT NULL,
    story_key    INTEGER NOT NULL,           -- the project_key of the first telling; its own where it is told once
    told_day     INTEGER,                    -- days from 0001-01-01 to when it was told; NULL where that is not known
    year         INTEGER,                    -- of its first date of signing, registration, start or completion, or else of its article
    region_code  TEXT,                       -- its own, or else its article's
    region_name  TEXT,
    region_level TEXT,
    stage        TEXT,
    industry     TEXT
);
CREATE INDEX tellings_story ON tellings (story_key);
CREATE TABLE story_keys (
    key         INTEGER NOT NULL,
    project_key INTEGER NOT NULL,
    PRIMARY KEY (key, project_key)
) WITHOUT ROWID;
CREATE TABLE story_links (
    project_key INTEGER NOT NULL,
    other_key   INTEGER NOT NULL,
    strength    INTEGER NOT NULL,            -- 3 firm, thing made and figure agree; 2 two of them; 1 a name that stands once in its county
    PRIMARY KEY (project_key, other_key)
) WITHOUT ROWID;

-- The search index, written in the transaction of the document: which rows tell which pairs of letters, runs of Latin letters or digits, and figures, in which fields, and where.
-- A field is a body, a title or name, the names of an article's projects, or figures however they are written. The body of a record is what it tells beside its name: of a project
-- parties, place and evidence, of an indicator class, event and telling, of an event place and telling.
-- Every transaction adds a segment; many small ones are joined to a larger one. Its bytes are the lists of the terms, the terms in their order, and the first term of each 64.
CREATE TABLE search_segments (
    segment   INTEGER PRIMARY KEY,           -- rows of a later segment have higher keys
    level     INTEGER NOT NULL,              -- how often it was joined, about
    terms     INTEGER NOT NULL,
    terms_at  INTEGER NOT NULL,              -- where the terms begin, behind the lists
    groups_at INTEGER NOT NULL,              -- where the first terms begin
    bytes     INTEGER NOT NULL
);
CREATE TABLE search_blocks (
    block   INTEGER PRIMARY KEY,             -- segment * 2^32 + number of the block, from 0
    content BLOB NOT NULL                    -- 4056 bytes, which fill a page; fewer in the last one
);

-- How long the texts in the search index are, for ranking: a byte for each of 1024 keys. The last block of a type ends with the highest key that there ever was, for none is used again.
CREATE TABLE search_lengths (
    record_type TEXT NOT NULL,               -- article, project, indicator, event
    block       INTEGER NOT NULL,            -- keys block * 1024 to block * 1024 + 1023
    lengths     BLOB NOT NULL,               -- 0: not there; else 1 + 8 * log2 of the number of letters, rounded
    PRIMARY KEY (record_type, block)
) WITHOUT ROWID;
