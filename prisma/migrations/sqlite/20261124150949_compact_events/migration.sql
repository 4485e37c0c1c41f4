-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_event" (
    "id" BLOB NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "occurred_at" BIGINT NOT NULL,
    "episode_id" INTEGER NOT NULL,
    "visitor_id" BLOB NOT NULL,
    "page_view_id" BLOB,
    "play_session_id" BLOB,
    "segment_id" INTEGER NOT NULL DEFAULT 0,
    "seq" INTEGER NOT NULL,
    "props" TEXT NOT NULL
);
INSERT INTO "new_event" ("episode_id", "id", "name", "occurred_at", "page_view_id", "play_session_id", "props", "segment_id", "seq", "visitor_id") SELECT "episode_id", "id", "name", "occurred_at", "page_view_id", "play_session_id", "props", "segment_id", "seq", "visitor_id" FROM "event";
DROP TABLE "event";
ALTER TABLE "new_event" RENAME TO "event";
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
    "position_seq" INTEGER,
    "jumps" TEXT NOT NULL DEFAULT '[]',
    "in_curve" BOOLEAN NOT NULL DEFAULT false
);
INSERT INTO "new_playback" ("duration_seconds", "ended", "entry_seconds", "episode_id", "id", "last_event_at", "played", "position_seconds", "position_seq", "reported_watch_time_seconds", "rewatched", "segment_id", "started_at", "visitor_id", "watch_time_seconds", "watched", "watched_seconds") SELECT "duration_seconds", "ended", "entry_seconds", "episode_id", "id", "last_event_at", "played", "position_seconds", "position_seq", "reported_watch_time_seconds", "rewatched", "segment_id", "started_at", "visitor_id", "watch_time_seconds", "watched", "watched_seconds" FROM "playback";
DROP TABLE "playback";
ALTER TABLE "new_playback" RENAME TO "playback";
CREATE INDEX "playback_episode_id_started_at_idx" ON "playback"("episode_id", "started_at");
CREATE INDEX "playback_in_curve_last_event_at_idx" ON "playback"("in_curve", "last_event_at");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
