-- AlterTable
ALTER TABLE "episode" ADD COLUMN "created_by_user_id" TEXT;
ALTER TABLE "episode" ADD COLUMN "scheduled_for" DATETIME;

-- AlterTable
ALTER TABLE "article" ADD COLUMN "created_by_user_id" TEXT;
ALTER TABLE "article" ADD COLUMN "scheduled_for" DATETIME;

-- AlterTable
ALTER TABLE "user" ADD COLUMN "two_factor_enabled" BOOLEAN DEFAULT false;

-- CreateTable
CREATE TABLE "question_wording" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "question_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "question_wording_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "revision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "subject" TEXT NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'saved',
    "content" TEXT NOT NULL,
    "user_id" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "revision_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "working_copy" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" INTEGER,
    "base_revision" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "saved_at" DATETIME NOT NULL,
    CONSTRAINT "working_copy_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "preview_link" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "token_hash" TEXT NOT NULL,
    "episode_id" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "allows_remarks" BOOLEAN NOT NULL DEFAULT false,
    "user_id" TEXT,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" DATETIME NOT NULL,
    "revoked_at" DATETIME,
    "last_used_at" DATETIME,
    CONSTRAINT "preview_link_episode_id_fkey" FOREIGN KEY ("episode_id") REFERENCES "episode" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "preview_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "remark" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "episode_id" INTEGER NOT NULL,
    "preview_link_id" INTEGER,
    "anchor" TEXT,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" DATETIME,
    CONSTRAINT "remark_episode_id_fkey" FOREIGN KEY ("episode_id") REFERENCES "episode" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "remark_preview_link_id_fkey" FOREIGN KEY ("preview_link_id") REFERENCES "preview_link" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "video_check" (
    "episode_id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "youtube_id" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "checked_at" DATETIME NOT NULL,
    "since" DATETIME NOT NULL,
    CONSTRAINT "video_check_episode_id_fkey" FOREIGN KEY ("episode_id") REFERENCES "episode" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "user_id" TEXT,
    "user_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "subject_id" TEXT NOT NULL DEFAULT '',
    "subject_name" TEXT NOT NULL DEFAULT '',
    "detail" TEXT NOT NULL DEFAULT '{}'
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "source" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "options" TEXT NOT NULL DEFAULT '{}',
    "total" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '[]',
    "user_id" TEXT,
    "created_at" DATETIME NOT NULL,
    "active_at" DATETIME NOT NULL,
    "ended_at" DATETIME,
    CONSTRAINT "import_run_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "import_item" (
    "run_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "becomes" TEXT NOT NULL,
    "confidence" INTEGER NOT NULL DEFAULT 0,
    "plan" TEXT NOT NULL,
    "correction" TEXT NOT NULL DEFAULT '{}',
    "undo" TEXT NOT NULL DEFAULT '{}',
    "subject" TEXT,
    "subject_id" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',

    PRIMARY KEY ("run_id", "position"),
    CONSTRAINT "import_item_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "imported_post" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "source" TEXT NOT NULL,
    "source_key" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "original" TEXT NOT NULL,
    "source_hash" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "run_id" TEXT NOT NULL,
    "imported_at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "two_factor" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failed_verification_count" INTEGER DEFAULT 0,
    "locked_until" DATETIME,
    CONSTRAINT "two_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "token_hash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "invited_by_user_id" TEXT,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" DATETIME NOT NULL,
    "used_at" DATETIME,
    "revoked_at" DATETIME,
    CONSTRAINT "invitation_invited_by_user_id_fkey" FOREIGN KEY ("invited_by_user_id") REFERENCES "user" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- AlterTable. Columns with a default are added in place: a table made anew would lose the triggers of search.
ALTER TABLE "series" ADD COLUMN "accent_colour" TEXT NOT NULL DEFAULT '';
ALTER TABLE "series" ADD COLUMN "navigation" TEXT NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "question" ADD COLUMN "is_asked" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "answer" ADD COLUMN "not_asked" BOOLEAN NOT NULL DEFAULT false;

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

-- Until now there was one kind of account, which may do everything.
UPDATE "user" SET "role" = 'owner';
