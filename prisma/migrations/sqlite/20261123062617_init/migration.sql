-- CreateTable
CREATE TABLE "series" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "links" TEXT NOT NULL DEFAULT '[]',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "language" TEXT NOT NULL DEFAULT 'en',
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "question" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "series_id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" DATETIME NOT NULL,
    CONSTRAINT "question_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "guest" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "folded_name" TEXT NOT NULL,
    "headline" TEXT NOT NULL DEFAULT '',
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "episode" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "series_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "introduction" TEXT NOT NULL DEFAULT '',
    "youtube_id" TEXT NOT NULL,
    "duration_seconds" INTEGER,
    "post_id" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "published_at" DATETIME,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_by_user_id" TEXT,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" DATETIME NOT NULL,
    CONSTRAINT "episode_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "episode_updated_by_user_id_fkey" FOREIGN KEY ("updated_by_user_id") REFERENCES "user" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "episode_guest" (
    "episode_id" INTEGER NOT NULL,
    "guest_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("episode_id", "guest_id"),
    CONSTRAINT "episode_guest_episode_id_fkey" FOREIGN KEY ("episode_id") REFERENCES "episode" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "episode_guest_guest_id_fkey" FOREIGN KEY ("guest_id") REFERENCES "guest" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "answer" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "episode_id" INTEGER NOT NULL,
    "question_id" INTEGER,
    "wording" TEXT,
    "anchor" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "start_seconds" INTEGER,
    CONSTRAINT "answer_episode_id_fkey" FOREIGN KEY ("episode_id") REFERENCES "episode" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "answer_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "recommended_link" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "episode_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    CONSTRAINT "recommended_link_episode_id_fkey" FOREIGN KEY ("episode_id") REFERENCES "episode" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "event" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "occurred_at" BIGINT NOT NULL,
    "episode_id" INTEGER NOT NULL,
    "visitor_id" BLOB NOT NULL,
    "page_view_id" BLOB NOT NULL,
    "play_session_id" BLOB,
    "seq" INTEGER NOT NULL,
    "props" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "playback" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "episode_id" INTEGER NOT NULL,
    "visitor_id" BLOB NOT NULL,
    "started_at" BIGINT NOT NULL,
    "last_event_at" BIGINT NOT NULL,
    "played" BOOLEAN NOT NULL DEFAULT false,
    "ended" BOOLEAN NOT NULL DEFAULT false,
    "duration_seconds" REAL,
    "watched" TEXT NOT NULL DEFAULT '[]',
    "watched_seconds" REAL NOT NULL DEFAULT 0,
    "reported_watch_time_seconds" REAL NOT NULL DEFAULT 0,
    "watch_time_seconds" REAL NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "visitor_day" (
    "visitor_id" BLOB NOT NULL,
    "episode_id" INTEGER NOT NULL,
    "first_seen_at" BIGINT NOT NULL,
    "last_seen_at" BIGINT NOT NULL,

    PRIMARY KEY ("visitor_id", "episode_id")
);

-- CreateTable
CREATE TABLE "activity_rollup" (
    "quarter" INTEGER NOT NULL,
    "episode_id" INTEGER NOT NULL,
    "views" INTEGER NOT NULL DEFAULT 0,
    "visitors" INTEGER NOT NULL DEFAULT 0,
    "plays" INTEGER NOT NULL DEFAULT 0,
    "ends" INTEGER NOT NULL DEFAULT 0,
    "completions" INTEGER NOT NULL DEFAULT 0,
    "watch_time_seconds" REAL NOT NULL DEFAULT 0,

    PRIMARY KEY ("quarter", "episode_id")
);

-- CreateTable
CREATE TABLE "visitor_salt" (
    "day" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "salt" BLOB NOT NULL
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "event_id" BLOB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" BIGINT NOT NULL,
    "lease_id" TEXT,
    "leased_until" BIGINT NOT NULL DEFAULT 0,
    "last_error" TEXT
);

-- CreateTable
CREATE TABLE "delivery_rollup" (
    "quarter" INTEGER NOT NULL,
    "event_name" TEXT NOT NULL,
    "acknowledged" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("quarter", "event_name")
);

-- CreateTable
CREATE TABLE "site_value" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT,
    "banned" BOOLEAN DEFAULT false,
    "ban_reason" TEXT,
    "ban_expires" DATETIME,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" DATETIME NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "impersonated_by" TEXT,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" DATETIME NOT NULL,
    CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" DATETIME,
    "refresh_token_expires_at" DATETIME,
    "scope" TEXT,
    "password" TEXT,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" DATETIME NOT NULL,
    CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" DATETIME NOT NULL,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "question_slug_key" ON "question"("slug");

-- CreateIndex
CREATE INDEX "question_series_id_position_idx" ON "question"("series_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "guest_slug_key" ON "guest"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "guest_folded_name_key" ON "guest"("folded_name");

-- CreateIndex
CREATE UNIQUE INDEX "episode_slug_key" ON "episode"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "episode_post_id_key" ON "episode"("post_id");

-- CreateIndex
CREATE INDEX "episode_status_published_at_idx" ON "episode"("status", "published_at");

-- CreateIndex
CREATE INDEX "episode_youtube_id_idx" ON "episode"("youtube_id");

-- CreateIndex
CREATE UNIQUE INDEX "episode_series_id_number_key" ON "episode"("series_id", "number");

-- CreateIndex
CREATE INDEX "episode_guest_guest_id_idx" ON "episode_guest"("guest_id");

-- CreateIndex
CREATE INDEX "answer_question_id_idx" ON "answer"("question_id");

-- CreateIndex
CREATE UNIQUE INDEX "answer_episode_id_anchor_key" ON "answer"("episode_id", "anchor");

-- CreateIndex
CREATE INDEX "recommended_link_episode_id_idx" ON "recommended_link"("episode_id");

-- CreateIndex
CREATE INDEX "event_occurred_at_idx" ON "event"("occurred_at");

-- CreateIndex
CREATE INDEX "playback_episode_id_started_at_idx" ON "playback"("episode_id", "started_at");

-- CreateIndex
CREATE INDEX "visitor_day_last_seen_at_idx" ON "visitor_day"("last_seen_at");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_event_id_key" ON "outbox"("event_id");

-- CreateIndex
CREATE INDEX "outbox_state_next_attempt_at_idx" ON "outbox"("state", "next_attempt_at");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");
