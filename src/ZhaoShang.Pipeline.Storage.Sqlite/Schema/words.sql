-- The words of each article, for those who ask the file with SQL of their own; the program does not ask them. rowid is documents.document_key, and nothing else can be selected:
--   SELECT title, doc FROM documents JOIN article_words w ON w.rowid = document_key WHERE article_words MATCH '招商引资 AND 光伏';
-- Words are those that zhaoshang segment --search cuts of its title, the names of its projects and its body, from two letters on: long ones and those of the word list inside them. They are in the
-- simplified script and half width of documents.text; Latin letters in either case. AND, OR, NOT and the beginning of a word (招商*) work; phrases, columns and ranking do not. A word with a sign in it is quoted ("3.5%").
CREATE VIRTUAL TABLE article_words USING fts5 (words, content = '', columnsize = 0, detail = none, tokenize = "ascii tokenchars '#%&+-._'");

-- Who cut them. Those of another word list are cut anew when the program next opens the file for writing.
CREATE TABLE article_words_cut (
    segmenter TEXT NOT NULL
);
