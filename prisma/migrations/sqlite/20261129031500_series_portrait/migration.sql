-- By hand: a column that refers to a table can be added where its rows hold nothing, and the table need not be made anew.
ALTER TABLE "series" ADD COLUMN "portrait_id" TEXT REFERENCES "image" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
