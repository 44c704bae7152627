-- What was handed in without a name. A row has no person, no time and no order: its token is drawn anew whenever the rows that
-- wait with it are written, so that neither the key nor the place in the file tells which came last. `batch` 0 waits; the others
-- came out together, on the day (UTC) `out_on`.
CREATE TABLE ballots (
    organization TEXT   NOT NULL,
    diagnosis    TEXT   NOT NULL,
    token        TEXT   NOT NULL,
    answers      TEXT   NOT NULL,
    batch        BIGINT NOT NULL,
    out_on       BIGINT,
    PRIMARY KEY (organization, diagnosis, token),
    CHECK ((batch = 0) = (out_on IS NULL)),
    FOREIGN KEY (organization, diagnosis) REFERENCES diagnoses (organization, id)
) WITHOUT ROWID;

-- An event that was set aside keeps what was pressed; that of a draft goes when the draft does.
CREATE INDEX events_poisonous ON events (room) WHERE state = 'poisonous';
