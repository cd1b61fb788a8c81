-- From version 2 to version 3: days beside dates, figures. Foreign keys are off while it runs. The search indexes that version 3 had are left out, for version 4 has another.
-- edtf_first and edtf_last are functions of the program.

DROP VIEW project_overview;
DROP VIEW indicator_overview;
DROP TABLE search_index;

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
INSERT INTO new_documents (document_key, id, doc, text_id, duplicate_of, title, author, outlet, editor, published, published_first, published_last,
    uploaded, region_code, region_name, region_level, period, period_first, period_last, genre, script, format, encoding, pipeline_version, told,
    source, original, text, offsets, figures, record)
SELECT document_key, id, doc, text_id, duplicate_of, title, author, outlet, editor, published, edtf_first(published), edtf_last(published), uploaded,
    region_code, region_name, region_level, period, edtf_first(period), edtf_last(period), genre, script, format, encoding, pipeline_version, told,
    source, original, text, offsets, '[]', record
FROM documents;
DROP TABLE documents;
ALTER TABLE new_documents RENAME TO documents;
CREATE INDEX documents_region ON documents (region_code);
CREATE INDEX documents_text_id ON documents (text_id);
CREATE INDEX documents_duplicate_of ON documents (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX documents_doc ON documents (doc);
CREATE INDEX documents_facets ON documents (period_first, period_last, published_first, published_last, region_code, genre, outlet);

CREATE TABLE new_project_dates (
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
INSERT INTO new_project_dates (project_key, ordinal, role, edtf, first, last, text, start, end)
SELECT project_key, ordinal, role, edtf, edtf_first(edtf), edtf_last(edtf), text, start, end
FROM project_dates;
DROP TABLE project_dates;
ALTER TABLE new_project_dates RENAME TO project_dates;
CREATE INDEX project_dates_days ON project_dates (first, last);

CREATE TABLE new_indicators (
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
INSERT INTO new_indicators (indicator_key, document_key, ordinal, measure, name, value, high, unit, modifier, class, stage, threshold_value,
    threshold_unit, threshold_modifier, period, period_first, period_last, region_code, event, change_percent, change_basis, target_percent, forecast,
    text, start, end, record)
SELECT indicator_key, document_key, ordinal, measure, name, value, high, unit, modifier, class, stage, threshold_value, threshold_unit,
    threshold_modifier, period, edtf_first(period), edtf_last(period), region_code, event, change_percent, change_basis, target_percent, forecast,
    text, start, end, record
FROM indicators;
DROP TABLE indicators;
ALTER TABLE new_indicators RENAME TO indicators;
CREATE TRIGGER indicators_evidence AFTER DELETE ON indicators BEGIN
    DELETE FROM evidence WHERE record_type = 'indicator' AND record_key = old.indicator_key;
END;
CREATE INDEX indicators_facets ON indicators (measure, region_code, period_first, period_last, document_key);

CREATE TABLE new_events (
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
INSERT INTO new_events (event_key, document_key, ordinal, name, kind, date, date_first, date_last, place, text, start, end, record)
SELECT event_key, document_key, ordinal, name, kind, date, edtf_first(date), edtf_last(date), place, text, start, end, record
FROM events;
DROP TABLE events;
ALTER TABLE new_events RENAME TO events;
CREATE INDEX events_facets ON events (kind, date_first, date_last, document_key);

CREATE INDEX projects_facets ON projects (region_code, stage, industry, document_key);
CREATE INDEX project_amounts_value ON project_amounts (unit, value, role);

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
