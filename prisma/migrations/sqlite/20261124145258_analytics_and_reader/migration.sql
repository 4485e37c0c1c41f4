-- CreateTable
CREATE TABLE "episode_change" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "episode_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "user_id" TEXT,
    CONSTRAINT "episode_change_episode_id_fkey" FOREIGN KEY ("episode_id") REFERENCES "episode" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "episode_change_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "topic" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "folded_name" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "episode_topic" (
    "episode_id" INTEGER NOT NULL,
    "topic_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("episode_id", "topic_id"),
    CONSTRAINT "episode_topic_episode_id_fkey" FOREIGN KEY ("episode_id") REFERENCES "episode" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "episode_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "transcript" (
    "episode_id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" DATETIME NOT NULL,
    CONSTRAINT "transcript_episode_id_fkey" FOREIGN KEY ("episode_id") REFERENCES "episode" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "transcript_cue" (
    "episode_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "start_ms" INTEGER NOT NULL,
    "end_ms" INTEGER NOT NULL,
    "speaker" TEXT,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("episode_id", "position"),
    CONSTRAINT "transcript_cue_episode_id_fkey" FOREIGN KEY ("episode_id") REFERENCES "transcript" ("episode_id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "article" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL DEFAULT 'article',
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'draft',
    "published_at" DATETIME,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_by_user_id" TEXT,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" DATETIME NOT NULL,
    CONSTRAINT "article_updated_by_user_id_fkey" FOREIGN KEY ("updated_by_user_id") REFERENCES "user" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "article_topic" (
    "article_id" INTEGER NOT NULL,
    "topic_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("article_id", "topic_id"),
    CONSTRAINT "article_topic_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "article_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "image" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "alt" TEXT NOT NULL DEFAULT '',
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "redirect" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "path" TEXT NOT NULL,
    "matches_below" BOOLEAN NOT NULL DEFAULT false,
    "target" TEXT,
    "hits" INTEGER NOT NULL DEFAULT 0,
    "last_hit_at" DATETIME,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "segment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "referrer" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "campaign" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "daily_rollup" (
    "day" INTEGER NOT NULL,
    "dimension" TEXT NOT NULL,
    "episode_id" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "views" INTEGER NOT NULL DEFAULT 0,
    "visitors" INTEGER NOT NULL DEFAULT 0,
    "plays" INTEGER NOT NULL DEFAULT 0,
    "ends" INTEGER NOT NULL DEFAULT 0,
    "completions" INTEGER NOT NULL DEFAULT 0,
    "watch_time_seconds" REAL NOT NULL DEFAULT 0,
    "ends_played" INTEGER NOT NULL DEFAULT 0,
    "ends_sought" INTEGER NOT NULL DEFAULT 0,
    "measured_plays" INTEGER NOT NULL DEFAULT 0,
    "viewed_share" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("dimension", "day", "episode_id", "value")
);

-- CreateTable
CREATE TABLE "curve_rollup" (
    "episode_id" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "plays" INTEGER NOT NULL DEFAULT 0,
    "curve" BLOB NOT NULL,

    PRIMARY KEY ("episode_id", "day")
);

-- CreateTable
CREATE TABLE "annotation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "episode_id" INTEGER,
    "day" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "user_id" TEXT,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "annotation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "shared_report" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "token_hash" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "episode_id" INTEGER,
    "password_hash" TEXT,
    "user_id" TEXT,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" DATETIME,
    "revoked_at" DATETIME,
    "last_used_at" DATETIME,
    CONSTRAINT "shared_report_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_series" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "links" TEXT NOT NULL DEFAULT '[]',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "language" TEXT NOT NULL DEFAULT 'en',
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" DATETIME NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false
);
INSERT INTO "new_series" ("created_at", "description", "host", "id", "language", "links", "time_zone", "title", "updated_at") SELECT "created_at", "description", "host", "id", "language", "links", "time_zone", "title", "updated_at" FROM "series";
DROP TABLE "series";
ALTER TABLE "new_series" RENAME TO "series";
CREATE TABLE "new_guest" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "folded_name" TEXT NOT NULL,
    "headline" TEXT NOT NULL DEFAULT '',
    "biography" TEXT NOT NULL DEFAULT '',
    "links" TEXT NOT NULL DEFAULT '[]',
    "portrait_id" TEXT,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" DATETIME NOT NULL,
    CONSTRAINT "guest_portrait_id_fkey" FOREIGN KEY ("portrait_id") REFERENCES "image" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_guest" ("created_at", "folded_name", "headline", "id", "name", "slug", "updated_at") SELECT "created_at", "folded_name", "headline", "id", "name", "slug", "updated_at" FROM "guest";
DROP TABLE "guest";
ALTER TABLE "new_guest" RENAME TO "guest";
CREATE UNIQUE INDEX "guest_slug_key" ON "guest"("slug");
CREATE UNIQUE INDEX "guest_folded_name_key" ON "guest"("folded_name");
CREATE TABLE "new_episode" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "series_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "introduction" TEXT NOT NULL DEFAULT '',
    "youtube_id" TEXT NOT NULL,
    "duration_seconds" INTEGER,
    "poster_id" TEXT,
    "post_id" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "published_at" DATETIME,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_by_user_id" TEXT,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" DATETIME NOT NULL,
    CONSTRAINT "episode_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "episode_updated_by_user_id_fkey" FOREIGN KEY ("updated_by_user_id") REFERENCES "user" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "episode_poster_id_fkey" FOREIGN KEY ("poster_id") REFERENCES "image" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_episode" ("created_at", "duration_seconds", "id", "introduction", "number", "post_id", "published_at", "revision", "series_id", "slug", "status", "title", "updated_at", "updated_by_user_id", "youtube_id") SELECT "created_at", "duration_seconds", "id", "introduction", "number", "post_id", "published_at", "revision", "series_id", "slug", "status", "title", "updated_at", "updated_by_user_id", "youtube_id" FROM "episode";
DROP TABLE "episode";
ALTER TABLE "new_episode" RENAME TO "episode";
CREATE UNIQUE INDEX "episode_slug_key" ON "episode"("slug");
CREATE UNIQUE INDEX "episode_post_id_key" ON "episode"("post_id");
CREATE INDEX "episode_status_published_at_idx" ON "episode"("status", "published_at");
CREATE INDEX "episode_youtube_id_idx" ON "episode"("youtube_id");
CREATE UNIQUE INDEX "episode_series_id_number_key" ON "episode"("series_id", "number");
CREATE TABLE "new_event" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "occurred_at" BIGINT NOT NULL,
    "episode_id" INTEGER NOT NULL,
    "visitor_id" BLOB NOT NULL,
    "page_view_id" BLOB NOT NULL,
    "play_session_id" BLOB,
    "segment_id" INTEGER NOT NULL DEFAULT 0,
    "seq" INTEGER NOT NULL,
    "props" TEXT NOT NULL
);
INSERT INTO "new_event" ("episode_id", "id", "name", "occurred_at", "page_view_id", "play_session_id", "props", "seq", "visitor_id") SELECT "episode_id", "id", "name", "occurred_at", "page_view_id", "play_session_id", "props", "seq", "visitor_id" FROM "event";
DROP TABLE "event";
ALTER TABLE "new_event" RENAME TO "event";
CREATE INDEX "event_occurred_at_idx" ON "event"("occurred_at");
CREATE TABLE "new_playback" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "episode_id" INTEGER NOT NULL,
    "visitor_id" BLOB NOT NULL,
    "segment_id" INTEGER NOT NULL DEFAULT 0,
    "started_at" BIGINT NOT NULL,
    "last_event_at" BIGINT NOT NULL,
    "played" BOOLEAN NOT NULL DEFAULT false,
    "ended" BOOLEAN NOT NULL DEFAULT false,
    "duration_seconds" REAL,
    "watched" TEXT NOT NULL DEFAULT '[]',
    "watched_seconds" REAL NOT NULL DEFAULT 0,
    "reported_watch_time_seconds" REAL NOT NULL DEFAULT 0,
    "watch_time_seconds" REAL NOT NULL DEFAULT 0,
    "rewatched" TEXT NOT NULL DEFAULT '[]',
    "entry_seconds" REAL,
    "position_seconds" REAL,
    "position_seq" INTEGER
);
INSERT INTO "new_playback" ("duration_seconds", "ended", "episode_id", "id", "last_event_at", "played", "reported_watch_time_seconds", "started_at", "visitor_id", "watch_time_seconds", "watched", "watched_seconds") SELECT "duration_seconds", "ended", "episode_id", "id", "last_event_at", "played", "reported_watch_time_seconds", "started_at", "visitor_id", "watch_time_seconds", "watched", "watched_seconds" FROM "playback";
DROP TABLE "playback";
ALTER TABLE "new_playback" RENAME TO "playback";
CREATE INDEX "playback_episode_id_started_at_idx" ON "playback"("episode_id", "started_at");
CREATE INDEX "playback_last_event_at_idx" ON "playback"("last_event_at");
CREATE TABLE "new_visitor_day" (
    "visitor_id" BLOB NOT NULL,
    "episode_id" INTEGER NOT NULL,
    "first_seen_at" BIGINT NOT NULL,
    "last_seen_at" BIGINT NOT NULL,
    "segment_id" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("visitor_id", "episode_id")
);
INSERT INTO "new_visitor_day" ("episode_id", "first_seen_at", "last_seen_at", "visitor_id") SELECT "episode_id", "first_seen_at", "last_seen_at", "visitor_id" FROM "visitor_day";
DROP TABLE "visitor_day";
ALTER TABLE "new_visitor_day" RENAME TO "visitor_day";
CREATE INDEX "visitor_day_last_seen_at_idx" ON "visitor_day"("last_seen_at");
CREATE TABLE "new_activity_rollup" (
    "quarter" INTEGER NOT NULL,
    "episode_id" INTEGER NOT NULL,
    "segment_id" INTEGER NOT NULL DEFAULT 0,
    "views" INTEGER NOT NULL DEFAULT 0,
    "visitors" INTEGER NOT NULL DEFAULT 0,
    "plays" INTEGER NOT NULL DEFAULT 0,
    "ends" INTEGER NOT NULL DEFAULT 0,
    "completions" INTEGER NOT NULL DEFAULT 0,
    "watch_time_seconds" REAL NOT NULL DEFAULT 0,
    "ends_played" INTEGER NOT NULL DEFAULT 0,
    "ends_sought" INTEGER NOT NULL DEFAULT 0,
    "measured_plays" INTEGER NOT NULL DEFAULT 0,
    "viewed_share" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("quarter", "episode_id", "segment_id")
);
INSERT INTO "new_activity_rollup" ("completions", "ends", "episode_id", "plays", "quarter", "views", "visitors", "watch_time_seconds") SELECT "completions", "ends", "episode_id", "plays", "quarter", "views", "visitors", "watch_time_seconds" FROM "activity_rollup";
DROP TABLE "activity_rollup";
ALTER TABLE "new_activity_rollup" RENAME TO "activity_rollup";
CREATE TABLE "new_delivery_rollup" (
    "quarter" INTEGER NOT NULL,
    "event_name" TEXT NOT NULL,
    "recorded" INTEGER NOT NULL DEFAULT 0,
    "queued" INTEGER NOT NULL DEFAULT 0,
    "acknowledged" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("quarter", "event_name")
);
INSERT INTO "new_delivery_rollup" ("acknowledged", "event_name", "quarter") SELECT "acknowledged", "event_name", "quarter" FROM "delivery_rollup";
DROP TABLE "delivery_rollup";
ALTER TABLE "new_delivery_rollup" RENAME TO "delivery_rollup";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "episode_change_episode_id_at_idx" ON "episode_change"("episode_id", "at");

-- CreateIndex
CREATE INDEX "episode_change_at_idx" ON "episode_change"("at");

-- CreateIndex
CREATE UNIQUE INDEX "topic_slug_key" ON "topic"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "topic_folded_name_key" ON "topic"("folded_name");

-- CreateIndex
CREATE INDEX "episode_topic_topic_id_idx" ON "episode_topic"("topic_id");

-- CreateIndex
CREATE INDEX "article_kind_status_published_at_idx" ON "article"("kind", "status", "published_at");

-- CreateIndex
CREATE UNIQUE INDEX "article_kind_slug_key" ON "article"("kind", "slug");

-- CreateIndex
CREATE INDEX "article_topic_topic_id_idx" ON "article_topic"("topic_id");

-- CreateIndex
CREATE UNIQUE INDEX "redirect_path_key" ON "redirect"("path");

-- CreateIndex
CREATE UNIQUE INDEX "segment_referrer_country_device_campaign_key" ON "segment"("referrer", "country", "device", "campaign");

-- CreateIndex
CREATE INDEX "annotation_day_idx" ON "annotation"("day");

-- CreateIndex
CREATE UNIQUE INDEX "shared_report_token_hash_key" ON "shared_report"("token_hash");
