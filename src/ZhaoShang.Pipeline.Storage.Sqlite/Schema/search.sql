
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
