-- What the buttons of the last message do, by the prints of their labels, as JSON: a label can be typed.
ALTER TABLE conversations ADD COLUMN offered TEXT NOT NULL DEFAULT '[]';
