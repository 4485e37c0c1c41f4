-- Of SQLite alone: the words of transcripts have letters of their own in this index already.
SELECT 1;
