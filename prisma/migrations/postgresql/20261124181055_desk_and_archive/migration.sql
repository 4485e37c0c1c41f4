-- CreateEnum
CREATE TYPE "subject" AS ENUM ('episode', 'article', 'guest', 'series', 'questions');

-- CreateEnum
CREATE TYPE "revision_kind" AS ENUM ('saved', 'restored', 'imported');

-- CreateEnum
CREATE TYPE "video_check_outcome" AS ENUM ('available', 'gone', 'not_embeddable', 'unknown');

-- CreateEnum
CREATE TYPE "import_run_state" AS ENUM ('planned', 'running', 'paused', 'done', 'undone', 'failed');

-- CreateEnum
CREATE TYPE "import_item_state" AS ENUM ('waiting', 'saved', 'unchanged', 'conflict', 'skipped', 'refused', 'undone');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "episode_status" ADD VALUE 'scheduled';
ALTER TYPE "episode_status" ADD VALUE 'unlisted';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "article_status" ADD VALUE 'scheduled';
ALTER TYPE "article_status" ADD VALUE 'unlisted';

-- AlterTable
ALTER TABLE "series" ADD COLUMN     "accent_colour" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "navigation" TEXT NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "question" ADD COLUMN     "is_asked" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "episode" ADD COLUMN     "created_by_user_id" TEXT,
ADD COLUMN     "scheduled_for" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "answer" ADD COLUMN     "not_asked" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "created_by_user_id" TEXT,
ADD COLUMN     "scheduled_for" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "two_factor_enabled" BOOLEAN DEFAULT false;

-- CreateTable
CREATE TABLE "question_wording" (
    "id" SERIAL NOT NULL,
    "question_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "question_wording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" SERIAL NOT NULL,
    "subject" "subject" NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "revision_kind" NOT NULL DEFAULT 'saved',
    "content" TEXT NOT NULL,
    "user_id" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "working_copy" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "subject" "subject" NOT NULL,
    "subject_id" INTEGER,
    "base_revision" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "saved_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "working_copy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "preview_link" (
    "id" SERIAL NOT NULL,
    "token_hash" TEXT NOT NULL,
    "episode_id" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "allows_remarks" BOOLEAN NOT NULL DEFAULT false,
    "user_id" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMP(3) NOT NULL,
    "revoked_at" TIMESTAMP(3),
    "last_used_at" TIMESTAMP(3),

    CONSTRAINT "preview_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "remark" (
    "id" SERIAL NOT NULL,
    "episode_id" INTEGER NOT NULL,
    "preview_link_id" INTEGER,
    "anchor" TEXT,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMP(3),

    CONSTRAINT "remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "video_check" (
    "episode_id" INTEGER NOT NULL,
    "youtube_id" TEXT NOT NULL,
    "outcome" "video_check_outcome" NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "checked_at" TIMESTAMP(3) NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "video_check_pkey" PRIMARY KEY ("episode_id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "user_id" TEXT,
    "user_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "subject_id" TEXT NOT NULL DEFAULT '',
    "subject_name" TEXT NOT NULL DEFAULT '',
    "detail" TEXT NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" TEXT NOT NULL,
    "state" "import_run_state" NOT NULL DEFAULT 'planned',
    "source" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "options" TEXT NOT NULL DEFAULT '{}',
    "total" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '[]',
    "user_id" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL,
    "active_at" TIMESTAMP(3) NOT NULL,
    "ended_at" TIMESTAMP(3),

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_item" (
    "run_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" "import_item_state" NOT NULL DEFAULT 'waiting',
    "becomes" TEXT NOT NULL,
    "confidence" INTEGER NOT NULL DEFAULT 0,
    "plan" TEXT NOT NULL,
    "correction" TEXT NOT NULL DEFAULT '{}',
    "undo" TEXT NOT NULL DEFAULT '{}',
    "subject" "subject",
    "subject_id" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "import_item_pkey" PRIMARY KEY ("run_id","position")
);

-- CreateTable
CREATE TABLE "imported_post" (
    "id" SERIAL NOT NULL,
    "source" TEXT NOT NULL,
    "source_key" TEXT NOT NULL,
    "subject" "subject" NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "original" TEXT NOT NULL,
    "source_hash" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "run_id" TEXT NOT NULL,
    "imported_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "imported_post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "two_factor" (
    "id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failed_verification_count" INTEGER DEFAULT 0,
    "locked_until" TIMESTAMP(3),

    CONSTRAINT "two_factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" SERIAL NOT NULL,
    "token_hash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "invited_by_user_id" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMP(3) NOT NULL,
    "used_at" TIMESTAMP(3),
    "revoked_at" TIMESTAMP(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "question_wording_question_id_text_key" ON "question_wording"("question_id", "text");

-- CreateIndex
CREATE INDEX "revision_at_idx" ON "revision"("at");

-- CreateIndex
CREATE UNIQUE INDEX "revision_subject_subject_id_number_key" ON "revision"("subject", "subject_id", "number");

-- CreateIndex
CREATE INDEX "working_copy_subject_subject_id_idx" ON "working_copy"("subject", "subject_id");

-- CreateIndex
CREATE INDEX "working_copy_user_id_saved_at_idx" ON "working_copy"("user_id", "saved_at");

-- CreateIndex
CREATE UNIQUE INDEX "preview_link_token_hash_key" ON "preview_link"("token_hash");

-- CreateIndex
CREATE INDEX "preview_link_episode_id_idx" ON "preview_link"("episode_id");

-- CreateIndex
CREATE INDEX "remark_episode_id_created_at_idx" ON "remark"("episode_id", "created_at");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "audit_entry_subject_subject_id_idx" ON "audit_entry"("subject", "subject_id");

-- CreateIndex
CREATE INDEX "audit_entry_user_id_at_idx" ON "audit_entry"("user_id", "at");

-- CreateIndex
CREATE INDEX "import_run_created_at_idx" ON "import_run"("created_at");

-- CreateIndex
CREATE INDEX "import_item_run_id_state_idx" ON "import_item"("run_id", "state");

-- CreateIndex
CREATE INDEX "imported_post_subject_subject_id_idx" ON "imported_post"("subject", "subject_id");

-- CreateIndex
CREATE INDEX "imported_post_run_id_idx" ON "imported_post"("run_id");

-- CreateIndex
CREATE UNIQUE INDEX "imported_post_source_source_key_key" ON "imported_post"("source", "source_key");

-- CreateIndex
CREATE INDEX "two_factor_secret_idx" ON "two_factor"("secret");

-- CreateIndex
CREATE INDEX "two_factor_user_id_idx" ON "two_factor"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "episode_status_scheduled_for_idx" ON "episode"("status", "scheduled_for");

-- CreateIndex
CREATE INDEX "article_status_scheduled_for_idx" ON "article"("status", "scheduled_for");

-- AddForeignKey
ALTER TABLE "question_wording" ADD CONSTRAINT "question_wording_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "working_copy" ADD CONSTRAINT "working_copy_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_episode_id_fkey" FOREIGN KEY ("episode_id") REFERENCES "episode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_episode_id_fkey" FOREIGN KEY ("episode_id") REFERENCES "episode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_preview_link_id_fkey" FOREIGN KEY ("preview_link_id") REFERENCES "preview_link"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "video_check" ADD CONSTRAINT "video_check_episode_id_fkey" FOREIGN KEY ("episode_id") REFERENCES "episode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_item" ADD CONSTRAINT "import_item_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_user_id_fkey" FOREIGN KEY ("invited_by_user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Until now there was one kind of account, which may do everything.
UPDATE "user" SET "role" = 'owner';
