-- Looking around an organization: when, and what became of what was due.

-- `looks_at`: when to look next; `looked_at`: when that was done last; `version` counts whatever may change what is found.
CREATE TABLE rounds (
    organization TEXT   NOT NULL PRIMARY KEY REFERENCES organizations (id) ON DELETE CASCADE,
    looks_at     BIGINT NOT NULL,
    looked_at    BIGINT,
    version      BIGINT NOT NULL
);
CREATE INDEX rounds_due ON rounds (looks_at);
CREATE INDEX rounds_looked ON rounds (looked_at);
INSERT INTO rounds (organization, looks_at, looked_at, version)
    SELECT id, 0, NULL, 1 FROM organizations WHERE kind = 'company';

-- What is said to somebody, or to a team, once and no more: `recipient` and `matter` name it for ever. `day` is a civil date where
-- they are. What was missed has no letter; `at` is then when it should have been said.
CREATE TABLE occurrences (
    organization TEXT   NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    recipient    TEXT   NOT NULL,
    matter       TEXT   NOT NULL,
    day          TEXT   NOT NULL,
    at           BIGINT NOT NULL,
    fate         TEXT   NOT NULL CHECK (fate IN ('said', 'missed')),
    letter       TEXT,
    PRIMARY KEY (organization, recipient, matter),
    CHECK ((fate = 'said') = (letter IS NOT NULL))
);

CREATE INDEX occurrences_of_day ON occurrences (organization, day);
CREATE INDEX occurrences_at ON occurrences (at);

-- One message a day, whatever it is about.
CREATE TABLE spoken (
    organization TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    recipient    TEXT NOT NULL,
    day          TEXT NOT NULL,
    PRIMARY KEY (organization, recipient, day)
);

-- When somebody likes to hear from us, as JSON; and when a reminder came that they had asked for.
ALTER TABLE members ADD COLUMN hours TEXT;
ALTER TABLE members ADD COLUMN reminded_at BIGINT;
-- What is in the way of runs that somebody put off until after they are due, as JSON.
ALTER TABLE members ADD COLUMN put_off TEXT;

-- What a round says is not said after the hours of whoever it is for.
ALTER TABLE letters ADD COLUMN not_after BIGINT;
CREATE INDEX letters_of_rounds ON letters (not_after) WHERE not_after IS NOT NULL AND settled_at IS NULL;
-- When somebody was last spoken to without having asked.
CREATE INDEX letters_unasked ON letters (organization, member, written_at)
    WHERE audience = 'private' AND promise = 'at-most-once';
