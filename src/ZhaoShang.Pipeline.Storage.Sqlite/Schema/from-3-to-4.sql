-- From version 3 to version 4: a search index of our own (search.sql) instead of FTS5's. It is filled by the program afterwards, in the same transaction.

DROP TABLE search_index;
DROP TABLE project_index;
DROP TABLE indicator_index;
DROP TABLE event_index;
DROP TABLE search_lengths;
