-- What people say to the checks. One row a person and cycle: a newer word takes its place. `answer` is what it comes to, `said`
-- all of it; `latest` marks what a person said last to each check, so that reading how far everybody is stays small.
CREATE TABLE checked (
    organization TEXT    NOT NULL,
    member       TEXT    NOT NULL,
    check_id     TEXT    NOT NULL,
    opened       TEXT    NOT NULL,
    answer       TEXT    NOT NULL CHECK (answer IN ('done', 'not-yet', 'unknown', 'not-concerned')),
    said         TEXT    NOT NULL,
    latest       BOOLEAN NOT NULL,
    at           BIGINT  NOT NULL,
    PRIMARY KEY (organization, member, check_id, opened),
    FOREIGN KEY (organization, member) REFERENCES members (organization, id) ON UPDATE CASCADE
) WITHOUT ROWID;
CREATE INDEX checked_latest ON checked (organization, member) WHERE latest;
CREATE INDEX checked_at ON checked (at);
