-- CreateTable
CREATE TABLE "search_change" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "source_id" INTEGER NOT NULL,

    CONSTRAINT "search_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_document" (
    "id" BIGINT NOT NULL,
    "path" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "guests" TEXT NOT NULL DEFAULT '[]',
    "number" INTEGER,
    "part_of" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "seconds" TEXT NOT NULL DEFAULT '[]',

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("id")
);

-- By hand from here on. The index itself: the words of search_document, by the id of the row, folded and separated by
-- lib/search/tokenise.ts, each with the letter of its field before it (lib/search/engines/postgresql.ts), so that an
-- index scan alone tells in which field a word stands. No extension, no dictionary, nothing of the database's locale.
CREATE TABLE "search_index" (
    "id" BIGINT NOT NULL,
    "vector" tsvector NOT NULL,

    CONSTRAINT "search_index_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "search_index_vector_idx" ON "search_index" USING gin ("vector") WITH (fastupdate = off);

-- What changed, in the transaction that changes it. Arguments: the kind of the change, and the column that says of what.
CREATE FUNCTION search_note_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    before_id INTEGER;
    after_id INTEGER;
BEGIN
    IF TG_OP <> 'INSERT' THEN
        EXECUTE format('SELECT ($1).%I', TG_ARGV[1]) INTO before_id USING OLD;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        EXECUTE format('SELECT ($1).%I', TG_ARGV[1]) INTO after_id USING NEW;
    END IF;
    IF after_id IS NOT NULL THEN
        INSERT INTO search_change (kind, source_id) VALUES (TG_ARGV[0], after_id);
    END IF;
    IF before_id IS NOT NULL AND before_id IS DISTINCT FROM after_id THEN
        INSERT INTO search_change (kind, source_id) VALUES (TG_ARGV[0], before_id);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER "search_episode_id" AFTER INSERT OR UPDATE OR DELETE ON "episode"
    FOR EACH ROW EXECUTE FUNCTION search_note_change('episode', 'id');
CREATE TRIGGER "search_episode_guest_episode_id" AFTER INSERT OR UPDATE OR DELETE ON "episode_guest"
    FOR EACH ROW EXECUTE FUNCTION search_note_change('episode', 'episode_id');
CREATE TRIGGER "search_episode_guest_guest_id" AFTER INSERT OR UPDATE OR DELETE ON "episode_guest"
    FOR EACH ROW EXECUTE FUNCTION search_note_change('guest', 'guest_id');
CREATE TRIGGER "search_answer_episode_id" AFTER INSERT OR UPDATE OR DELETE ON "answer"
    FOR EACH ROW EXECUTE FUNCTION search_note_change('episode', 'episode_id');
CREATE TRIGGER "search_answer_question_id" AFTER INSERT OR UPDATE OR DELETE ON "answer"
    FOR EACH ROW EXECUTE FUNCTION search_note_change('question', 'question_id');
CREATE TRIGGER "search_recommended_link_episode_id" AFTER INSERT OR UPDATE OR DELETE ON "recommended_link"
    FOR EACH ROW EXECUTE FUNCTION search_note_change('episode', 'episode_id');
CREATE TRIGGER "search_episode_topic_episode_id" AFTER INSERT OR UPDATE OR DELETE ON "episode_topic"
    FOR EACH ROW EXECUTE FUNCTION search_note_change('episode', 'episode_id');
CREATE TRIGGER "search_transcript_episode_id" AFTER INSERT OR UPDATE OR DELETE ON "transcript"
    FOR EACH ROW EXECUTE FUNCTION search_note_change('episode', 'episode_id');
CREATE TRIGGER "search_guest_id" AFTER INSERT OR UPDATE OR DELETE ON "guest"
    FOR EACH ROW EXECUTE FUNCTION search_note_change('guest-name', 'id');
CREATE TRIGGER "search_question_id" AFTER INSERT OR UPDATE OR DELETE ON "question"
    FOR EACH ROW EXECUTE FUNCTION search_note_change('question-text', 'id');
CREATE TRIGGER "search_topic_id" AFTER UPDATE ON "topic"
    FOR EACH ROW EXECUTE FUNCTION search_note_change('topic', 'id');
CREATE TRIGGER "search_article_id" AFTER INSERT OR UPDATE OR DELETE ON "article"
    FOR EACH ROW EXECUTE FUNCTION search_note_change('article', 'id');
CREATE TRIGGER "search_article_topic_article_id" AFTER INSERT OR UPDATE OR DELETE ON "article_topic"
    FOR EACH ROW EXECUTE FUNCTION search_note_change('article', 'article_id');

-- What there was before there was an index; guests and questions come with their episodes.
INSERT INTO search_change (kind, source_id) SELECT 'episode', id FROM episode;
INSERT INTO search_change (kind, source_id) SELECT 'article', id FROM article;
