-- DropIndex
DROP INDEX "answer_question_id_idx";

-- CreateIndex
CREATE INDEX "episode_status_number_idx" ON "episode"("status", "number");

-- CreateIndex
CREATE INDEX "answer_question_id_episode_id_idx" ON "answer"("question_id", "episode_id");

-- CreateIndex
CREATE INDEX "search_change_kind_source_id_idx" ON "search_change"("kind", "source_id");
