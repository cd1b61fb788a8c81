-- From version 1 to version 2: reprints, what was told from outside, files and figures of runs. Foreign keys are off while it runs.
-- The tables of texts are filled by the program afterwards, in the same transaction.

DROP VIEW project_overview;
DROP VIEW indicator_overview;

CREATE TABLE new_documents (
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
    uploaded         TEXT,
    region_code      TEXT,
    region_name      TEXT,
    region_level     TEXT,
    period           TEXT,
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
    record           TEXT NOT NULL           -- the record as extract prints it
);

INSERT INTO new_documents (document_key, id, doc, text_id, title, author, outlet, editor, published, uploaded, region_code, region_name, region_level,
    period, genre, script, format, encoding, pipeline_version, source, original, text, offsets, record)
SELECT document_key, id, doc, text_id, title, author, outlet, editor, published, uploaded, region_code, region_name, region_level,
    period, genre, script, format, encoding, pipeline_version, source, original, text, offsets, record FROM documents;
DROP TABLE documents;
ALTER TABLE new_documents RENAME TO documents;
CREATE INDEX documents_region ON documents (region_code);
CREATE INDEX documents_text_id ON documents (text_id);
CREATE INDEX documents_duplicate_of ON documents (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX documents_doc ON documents (doc);

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

CREATE TABLE new_inputs (
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

INSERT INTO new_inputs (path, size, hash, status, code, reason, attempts, pipeline_version)
SELECT path, size, hash, status, code, reason, attempts, pipeline_version FROM inputs;
DROP TABLE inputs;
ALTER TABLE new_inputs RENAME TO inputs;
CREATE INDEX inputs_hash ON inputs (hash);
CREATE INDEX inputs_refused ON inputs (status, path) WHERE status IN ('failed', 'skipped');

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

CREATE TABLE new_runs (
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

INSERT INTO new_runs (run_key, began, ended, state, verb, pipeline_version, workers, seen, stored, unchanged, duplicate, skipped, failed)
SELECT run_key, began, ended, iif(cancelled, 'cancelled', 'finished'), 'ingest', pipeline_version, 1, seen, stored, unchanged, duplicate, skipped, failed
FROM runs;
DROP TABLE runs;
ALTER TABLE new_runs RENAME TO runs;

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
