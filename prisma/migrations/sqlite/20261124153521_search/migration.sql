-- CreateTable
CREATE TABLE "search_change" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "source_id" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "search_document" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "path" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "guests" TEXT NOT NULL DEFAULT '[]',
    "number" INTEGER,
    "part_of" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "seconds" TEXT NOT NULL DEFAULT '[]'
);

-- By hand from here on. The index itself: the words of search_document, by the id of the row, folded and separated by
-- lib/search/tokenise.ts, so that all that this tokenizer does is to split at the spaces. `context` is what answers and
-- passages may be asked for beside their own words, `tags` whose they are.
CREATE VIRTUAL TABLE "search_index" USING fts5(
    title, guest, question, text, context, tags,
    content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3'
);

-- What changed, in the transaction that changes it. No trigger names a table but its own and search_change, so that a
-- later migration can redefine any of them.
CREATE TRIGGER "search_episode_id_insert" AFTER INSERT ON "episode" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('episode', NEW."id");
END;
CREATE TRIGGER "search_episode_id_update" AFTER UPDATE ON "episode" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('episode', NEW."id");
END;
CREATE TRIGGER "search_episode_id_delete" AFTER DELETE ON "episode" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('episode', OLD."id");
END;
CREATE TRIGGER "search_episode_guest_episode_id_insert" AFTER INSERT ON "episode_guest" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('episode', NEW."episode_id");
END;
CREATE TRIGGER "search_episode_guest_episode_id_update" AFTER UPDATE ON "episode_guest" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('episode', NEW."episode_id");
    INSERT INTO search_change (kind, source_id) SELECT 'episode', OLD."episode_id" WHERE OLD."episode_id" <> NEW."episode_id";
END;
CREATE TRIGGER "search_episode_guest_episode_id_delete" AFTER DELETE ON "episode_guest" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('episode', OLD."episode_id");
END;
CREATE TRIGGER "search_episode_guest_guest_id_insert" AFTER INSERT ON "episode_guest" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('guest', NEW."guest_id");
END;
CREATE TRIGGER "search_episode_guest_guest_id_update" AFTER UPDATE ON "episode_guest" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('guest', NEW."guest_id");
    INSERT INTO search_change (kind, source_id) SELECT 'guest', OLD."guest_id" WHERE OLD."guest_id" <> NEW."guest_id";
END;
CREATE TRIGGER "search_episode_guest_guest_id_delete" AFTER DELETE ON "episode_guest" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('guest', OLD."guest_id");
END;
CREATE TRIGGER "search_answer_episode_id_insert" AFTER INSERT ON "answer" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('episode', NEW."episode_id");
END;
CREATE TRIGGER "search_answer_episode_id_update" AFTER UPDATE ON "answer" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('episode', NEW."episode_id");
    INSERT INTO search_change (kind, source_id) SELECT 'episode', OLD."episode_id" WHERE OLD."episode_id" <> NEW."episode_id";
END;
CREATE TRIGGER "search_answer_episode_id_delete" AFTER DELETE ON "answer" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('episode', OLD."episode_id");
END;
CREATE TRIGGER "search_answer_question_id_insert" AFTER INSERT ON "answer"
    WHEN NEW."question_id" IS NOT NULL BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('question', NEW."question_id");
END;
CREATE TRIGGER "search_answer_question_id_update" AFTER UPDATE ON "answer" BEGIN
    INSERT INTO search_change (kind, source_id) SELECT 'question', NEW."question_id" WHERE NEW."question_id" IS NOT NULL;
    INSERT INTO search_change (kind, source_id) SELECT 'question', OLD."question_id" WHERE OLD."question_id" IS NOT NEW."question_id" AND OLD."question_id" IS NOT NULL;
END;
CREATE TRIGGER "search_answer_question_id_delete" AFTER DELETE ON "answer"
    WHEN OLD."question_id" IS NOT NULL BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('question', OLD."question_id");
END;
CREATE TRIGGER "search_recommended_link_episode_id_insert" AFTER INSERT ON "recommended_link" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('episode', NEW."episode_id");
END;
CREATE TRIGGER "search_recommended_link_episode_id_update" AFTER UPDATE ON "recommended_link" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('episode', NEW."episode_id");
    INSERT INTO search_change (kind, source_id) SELECT 'episode', OLD."episode_id" WHERE OLD."episode_id" <> NEW."episode_id";
END;
CREATE TRIGGER "search_recommended_link_episode_id_delete" AFTER DELETE ON "recommended_link" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('episode', OLD."episode_id");
END;
CREATE TRIGGER "search_episode_topic_episode_id_insert" AFTER INSERT ON "episode_topic" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('episode', NEW."episode_id");
END;
CREATE TRIGGER "search_episode_topic_episode_id_update" AFTER UPDATE ON "episode_topic" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('episode', NEW."episode_id");
    INSERT INTO search_change (kind, source_id) SELECT 'episode', OLD."episode_id" WHERE OLD."episode_id" <> NEW."episode_id";
END;
CREATE TRIGGER "search_episode_topic_episode_id_delete" AFTER DELETE ON "episode_topic" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('episode', OLD."episode_id");
END;
CREATE TRIGGER "search_transcript_episode_id_insert" AFTER INSERT ON "transcript" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('episode', NEW."episode_id");
END;
CREATE TRIGGER "search_transcript_episode_id_update" AFTER UPDATE ON "transcript" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('episode', NEW."episode_id");
    INSERT INTO search_change (kind, source_id) SELECT 'episode', OLD."episode_id" WHERE OLD."episode_id" <> NEW."episode_id";
END;
CREATE TRIGGER "search_transcript_episode_id_delete" AFTER DELETE ON "transcript" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('episode', OLD."episode_id");
END;
CREATE TRIGGER "search_guest_id_insert" AFTER INSERT ON "guest" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('guest-name', NEW."id");
END;
CREATE TRIGGER "search_guest_id_update" AFTER UPDATE ON "guest" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('guest-name', NEW."id");
END;
CREATE TRIGGER "search_guest_id_delete" AFTER DELETE ON "guest" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('guest-name', OLD."id");
END;
CREATE TRIGGER "search_question_id_insert" AFTER INSERT ON "question" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('question-text', NEW."id");
END;
CREATE TRIGGER "search_question_id_update" AFTER UPDATE ON "question" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('question-text', NEW."id");
END;
CREATE TRIGGER "search_question_id_delete" AFTER DELETE ON "question" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('question-text', OLD."id");
END;
CREATE TRIGGER "search_topic_id_update" AFTER UPDATE ON "topic" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('topic', NEW."id");
END;
CREATE TRIGGER "search_article_id_insert" AFTER INSERT ON "article" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('article', NEW."id");
END;
CREATE TRIGGER "search_article_id_update" AFTER UPDATE ON "article" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('article', NEW."id");
END;
CREATE TRIGGER "search_article_id_delete" AFTER DELETE ON "article" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('article', OLD."id");
END;
CREATE TRIGGER "search_article_topic_article_id_insert" AFTER INSERT ON "article_topic" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('article', NEW."article_id");
END;
CREATE TRIGGER "search_article_topic_article_id_update" AFTER UPDATE ON "article_topic" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('article', NEW."article_id");
    INSERT INTO search_change (kind, source_id) SELECT 'article', OLD."article_id" WHERE OLD."article_id" <> NEW."article_id";
END;
CREATE TRIGGER "search_article_topic_article_id_delete" AFTER DELETE ON "article_topic" BEGIN
    INSERT INTO search_change (kind, source_id) VALUES ('article', OLD."article_id");
END;

-- What there was before there was an index; guests and questions come with their episodes.
INSERT INTO search_change (kind, source_id) SELECT 'episode', id FROM episode;
INSERT INTO search_change (kind, source_id) SELECT 'article', id FROM article;
