-- A letter that belongs to the message in another slot of its room: it goes into the thread of that message, or answers it.
ALTER TABLE letters ADD COLUMN below TEXT CHECK (below IS NULL OR placing = 'loose');
