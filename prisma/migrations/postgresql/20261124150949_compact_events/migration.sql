-- DropIndex
DROP INDEX "event_occurred_at_idx";

-- DropIndex
DROP INDEX "playback_last_event_at_idx";

-- AlterTable
ALTER TABLE "event" ALTER COLUMN "page_view_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "playback" ADD COLUMN     "in_curve" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "jumps" TEXT NOT NULL DEFAULT '[]';

-- CreateIndex
CREATE INDEX "playback_in_curve_last_event_at_idx" ON "playback"("in_curve", "last_event_at");
