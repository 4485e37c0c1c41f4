-- CreateEnum
CREATE TYPE "episode_change_kind" AS ENUM ('published', 'edited', 'withdrawn');

-- CreateEnum
CREATE TYPE "article_kind" AS ENUM ('article', 'page');

-- CreateEnum
CREATE TYPE "article_status" AS ENUM ('draft', 'published', 'removed');

-- AlterEnum
ALTER TYPE "episode_status" ADD VALUE 'removed';

-- AlterTable
ALTER TABLE "series" ADD COLUMN     "is_demo" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "guest" ADD COLUMN     "biography" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "links" TEXT NOT NULL DEFAULT '[]',
ADD COLUMN     "portrait_id" TEXT;

-- AlterTable
ALTER TABLE "episode" ADD COLUMN     "poster_id" TEXT;

-- AlterTable
ALTER TABLE "event" ADD COLUMN     "segment_id" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "playback" ADD COLUMN     "entry_seconds" DOUBLE PRECISION,
ADD COLUMN     "position_seconds" DOUBLE PRECISION,
ADD COLUMN     "position_seq" INTEGER,
ADD COLUMN     "rewatched" TEXT NOT NULL DEFAULT '[]',
ADD COLUMN     "segment_id" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "visitor_day" ADD COLUMN     "segment_id" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "activity_rollup" DROP CONSTRAINT "activity_rollup_pkey",
ADD COLUMN     "ends_played" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "ends_sought" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "measured_plays" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "segment_id" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "viewed_share" INTEGER NOT NULL DEFAULT 0,
ADD CONSTRAINT "activity_rollup_pkey" PRIMARY KEY ("quarter", "episode_id", "segment_id");

-- AlterTable
ALTER TABLE "delivery_rollup" ADD COLUMN     "queued" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "recorded" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "episode_change" (
    "id" SERIAL NOT NULL,
    "episode_id" INTEGER NOT NULL,
    "kind" "episode_change_kind" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "user_id" TEXT,

    CONSTRAINT "episode_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "folded_name" TEXT NOT NULL,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "episode_topic" (
    "episode_id" INTEGER NOT NULL,
    "topic_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "episode_topic_pkey" PRIMARY KEY ("episode_id","topic_id")
);

-- CreateTable
CREATE TABLE "transcript" (
    "episode_id" INTEGER NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "transcript_pkey" PRIMARY KEY ("episode_id")
);

-- CreateTable
CREATE TABLE "transcript_cue" (
    "episode_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "start_ms" INTEGER NOT NULL,
    "end_ms" INTEGER NOT NULL,
    "speaker" TEXT,
    "text" TEXT NOT NULL,

    CONSTRAINT "transcript_cue_pkey" PRIMARY KEY ("episode_id","position")
);

-- CreateTable
CREATE TABLE "article" (
    "id" SERIAL NOT NULL,
    "kind" "article_kind" NOT NULL DEFAULT 'article',
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "status" "article_status" NOT NULL DEFAULT 'draft',
    "published_at" TIMESTAMP(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_by_user_id" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_topic" (
    "article_id" INTEGER NOT NULL,
    "topic_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "article_topic_pkey" PRIMARY KEY ("article_id","topic_id")
);

-- CreateTable
CREATE TABLE "image" (
    "id" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "alt" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "image_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "redirect" (
    "id" SERIAL NOT NULL,
    "path" TEXT NOT NULL,
    "matches_below" BOOLEAN NOT NULL DEFAULT false,
    "target" TEXT,
    "hits" INTEGER NOT NULL DEFAULT 0,
    "last_hit_at" TIMESTAMP(3),
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "redirect_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "segment" (
    "id" SERIAL NOT NULL,
    "referrer" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "campaign" TEXT NOT NULL,

    CONSTRAINT "segment_pkey" PRIMARY KEY ("id")
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
    "watch_time_seconds" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "ends_played" INTEGER NOT NULL DEFAULT 0,
    "ends_sought" INTEGER NOT NULL DEFAULT 0,
    "measured_plays" INTEGER NOT NULL DEFAULT 0,
    "viewed_share" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "daily_rollup_pkey" PRIMARY KEY ("dimension","day","episode_id","value")
);

-- CreateTable
CREATE TABLE "curve_rollup" (
    "episode_id" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "plays" INTEGER NOT NULL DEFAULT 0,
    "curve" BYTEA NOT NULL,

    CONSTRAINT "curve_rollup_pkey" PRIMARY KEY ("episode_id","day")
);

-- CreateTable
CREATE TABLE "annotation" (
    "id" SERIAL NOT NULL,
    "episode_id" INTEGER,
    "day" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "user_id" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "annotation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shared_report" (
    "id" SERIAL NOT NULL,
    "token_hash" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "episode_id" INTEGER,
    "password_hash" TEXT,
    "user_id" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMP(3),
    "revoked_at" TIMESTAMP(3),
    "last_used_at" TIMESTAMP(3),

    CONSTRAINT "shared_report_pkey" PRIMARY KEY ("id")
);

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

-- CreateIndex
CREATE INDEX "playback_last_event_at_idx" ON "playback"("last_event_at");

-- AddForeignKey
ALTER TABLE "guest" ADD CONSTRAINT "guest_portrait_id_fkey" FOREIGN KEY ("portrait_id") REFERENCES "image"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode" ADD CONSTRAINT "episode_poster_id_fkey" FOREIGN KEY ("poster_id") REFERENCES "image"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode_change" ADD CONSTRAINT "episode_change_episode_id_fkey" FOREIGN KEY ("episode_id") REFERENCES "episode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode_change" ADD CONSTRAINT "episode_change_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode_topic" ADD CONSTRAINT "episode_topic_episode_id_fkey" FOREIGN KEY ("episode_id") REFERENCES "episode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode_topic" ADD CONSTRAINT "episode_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transcript" ADD CONSTRAINT "transcript_episode_id_fkey" FOREIGN KEY ("episode_id") REFERENCES "episode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transcript_cue" ADD CONSTRAINT "transcript_cue_episode_id_fkey" FOREIGN KEY ("episode_id") REFERENCES "transcript"("episode_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_updated_by_user_id_fkey" FOREIGN KEY ("updated_by_user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_topic" ADD CONSTRAINT "article_topic_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_topic" ADD CONSTRAINT "article_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shared_report" ADD CONSTRAINT "shared_report_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;
