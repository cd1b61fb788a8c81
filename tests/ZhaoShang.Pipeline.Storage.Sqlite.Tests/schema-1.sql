-- The schema of a ZhaoShang.Pipeline database, version 1 (PRAGMA user_version).
-- Plain tables, readable by any SQLite client. Only search_index needs the program, whose tokenizer it names.
-- Offsets count UTF-16 code units in documents.original. Dates are EDTF. Money is in the base unit of its ISO 4217 currency.

CREATE TABLE documents (
    document_key     INTEGER PRIMARY KEY,
    id               TEXT NOT NULL UNIQUE,   -- SHA-256 of the source bytes, hex
    doc              TEXT NOT NULL,          -- path or URI as given, of all inputs with these bytes the smallest
    text_id          TEXT NOT NULL,          -- SHA-256 of the normalised body: equal for verbatim reprints
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
    source           BLOB NOT NULL,          -- the source bytes, gzip
    original         TEXT NOT NULL,          -- the decoded original
    text             TEXT NOT NULL,          -- the normalised body
    offsets          BLOB NOT NULL,          -- leads from text to original
    pipeline_version TEXT NOT NULL,
    record           TEXT NOT NULL           -- the record as extract prints it
);
CREATE INDEX documents_region ON documents (region_code);
CREATE INDEX documents_text_id ON documents (text_id);

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
    text        TEXT NOT NULL,
    start       INTEGER NOT NULL,
    end         INTEGER NOT NULL,
    PRIMARY KEY (project_key, ordinal)
) WITHOUT ROWID;

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

CREATE TABLE events (
    event_key    INTEGER PRIMARY KEY,
    document_key INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    ordinal      INTEGER NOT NULL,
    name         TEXT NOT NULL,
    kind         TEXT NOT NULL,
    date         TEXT,
    place        TEXT,
    text         TEXT NOT NULL,
    start        INTEGER NOT NULL,
    end          INTEGER NOT NULL,
    record       TEXT NOT NULL,
    UNIQUE (document_key, ordinal)
);

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

-- The ledger: every input that was ever seen.
CREATE TABLE inputs (
    path             TEXT PRIMARY KEY,
    size             INTEGER NOT NULL,
    hash             TEXT,
    status           TEXT NOT NULL,          -- stored, duplicate, skipped, failed
    code             TEXT,
    reason           TEXT,
    attempts         INTEGER NOT NULL,
    pipeline_version TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX inputs_hash ON inputs (hash);

CREATE TABLE runs (
    run_key          INTEGER PRIMARY KEY,
    began            TEXT NOT NULL,
    ended            TEXT NOT NULL,
    pipeline_version TEXT NOT NULL,
    seen             INTEGER NOT NULL,
    stored           INTEGER NOT NULL,
    unchanged        INTEGER NOT NULL,
    duplicate        INTEGER NOT NULL,
    skipped          INTEGER NOT NULL,
    failed           INTEGER NOT NULL,
    cancelled        INTEGER NOT NULL,
    CHECK (seen = stored + unchanged + duplicate + skipped + failed)
);

-- Words and pairs of letters of title, body and project names; written in the transaction of the document.
CREATE VIRTUAL TABLE search_index USING fts5 (
    title, body, projects,
    content = '', contentless_delete = 1, tokenize = 'zhaoshang'
);

CREATE VIEW project_overview AS
SELECT p.project_key, p.name, p.stage, p.place, p.industry,
       (SELECT group_concat(name, '、') FROM project_parties WHERE project_key = p.project_key AND role = 'investor') AS investors,
       (SELECT value FROM project_amounts WHERE project_key = p.project_key AND role = 'total_investment' AND unit = 'CNY'
        ORDER BY ordinal LIMIT 1) AS total_investment_cny,
       d.region_code, d.region_name, d.period, d.published, d.title, d.doc, d.id AS document_id
FROM projects p JOIN documents d USING (document_key);

CREATE VIEW indicator_overview AS
SELECT i.indicator_key, i.measure, i.name, i.value, i.high, i.unit, i.modifier, i.class, i.stage, i.period, i.forecast,
       i.change_percent, i.change_basis, i.target_percent,
       coalesce(i.region_code, d.region_code) AS region_code, d.region_name AS article_region_name,
       i.text, d.title, d.doc, d.id AS document_id
FROM indicators i JOIN documents d USING (document_key);
