-- The company as a whole: its ledger, and what its people are called.

-- One document a company, changed under its version: two who change it at the same moment cannot both win. A company without
-- a row has an empty one.
CREATE TABLE ledgers (
    organization TEXT   NOT NULL PRIMARY KEY REFERENCES organizations (id),
    version      BIGINT NOT NULL,
    body         TEXT   NOT NULL
);
-- Whoever was first in a company coordinates it.
INSERT INTO ledgers (organization, version, body)
    SELECT o.id, 1, json_object('grants', json_object(
        (SELECT m.id FROM members m WHERE m.organization = o.id ORDER BY m.met_at, m.id LIMIT 1),
        json_array(json_object('role', 'coordinator'))))
    FROM organizations o WHERE o.kind = 'company' AND EXISTS (SELECT 1 FROM members m WHERE m.organization = o.id);

ALTER TABLE members ADD COLUMN name TEXT;
-- The id of a team of the ledger.
ALTER TABLE members ADD COLUMN team TEXT;
ALTER TABLE members ADD COLUMN left_at BIGINT;

CREATE INDEX members_of_organization ON members (organization);
