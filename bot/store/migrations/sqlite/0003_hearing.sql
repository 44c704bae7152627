-- Since when a network was silent for longer than it keeps presses, and who was asked again since.

-- `heard_at`: when the network was heard last. `gap_from`, `gap_to`: the last silence in which presses may be lost. `asked`: up to
-- which room people were asked again; nothing when everybody was.
CREATE TABLE hearing (
    platform TEXT   NOT NULL PRIMARY KEY,
    heard_at BIGINT NOT NULL,
    gap_from BIGINT,
    gap_to   BIGINT,
    asked    TEXT,
    CHECK ((gap_from IS NULL) = (gap_to IS NULL)),
    CHECK (asked IS NULL OR gap_to IS NOT NULL)
);
