-- CreateTable
CREATE TABLE "daily_delivery_rollup" (
    "day" INTEGER NOT NULL,
    "event_name" TEXT NOT NULL,
    "recorded" INTEGER NOT NULL DEFAULT 0,
    "queued" INTEGER NOT NULL DEFAULT 0,
    "acknowledged" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("day", "event_name")
);
