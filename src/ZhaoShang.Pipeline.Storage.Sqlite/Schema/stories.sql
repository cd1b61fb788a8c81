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
