-- AlterTable
ALTER TABLE "series" ADD COLUMN "portrait_id" TEXT;

-- AddForeignKey
ALTER TABLE "series" ADD CONSTRAINT "series_portrait_id_fkey" FOREIGN KEY ("portrait_id") REFERENCES "image"("id") ON DELETE SET NULL ON UPDATE CASCADE;
