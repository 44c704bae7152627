-- A week of which nothing was said because nothing was new was not missed, though it has no letter either.
ALTER TABLE occurrences ADD COLUMN quiet BOOLEAN NOT NULL DEFAULT FALSE;
