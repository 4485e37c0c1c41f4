-- Transcripts are nine tenths of all words, and a beginning of a word has every place of it gathered, for each look into an
-- index: so what is no transcript has an index of its own.
DROP TABLE "search_index";
CREATE VIRTUAL TABLE "search_index" USING fts5(
    title, guest, question, text, context, tags,
    content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3'
);
CREATE VIRTUAL TABLE "search_passage_index" USING fts5(
    text, context, tags,
    content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3'
);
DELETE FROM search_document;
INSERT INTO search_change (kind, source_id) SELECT 'episode', id FROM episode;
INSERT INTO search_change (kind, source_id) SELECT 'article', id FROM article;
