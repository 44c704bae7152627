-- What the weekly summaries told, team by team in one document: the ground on which nothing more may be told than is safe.
CREATE TABLE digests (
    organization TEXT   NOT NULL REFERENCES organizations (id),
    -- As 2026-W49.
    week         TEXT   NOT NULL,
    told         TEXT   NOT NULL,
    told_at      BIGINT NOT NULL,
    PRIMARY KEY (organization, week)
);
