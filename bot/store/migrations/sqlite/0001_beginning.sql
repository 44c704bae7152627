-- The beginning. Times are milliseconds since 1970, ids are text, scores are nowhere.
-- `organization` stands in every table that belongs to one, and foreign keys carry it along: no row can point across two.

-- One row: what nobody outside knows, from which codes are derived, and how many organizations were forgotten.
CREATE TABLE house (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number = 1),
    secret BLOB    NOT NULL,
    purged BIGINT  NOT NULL
);
INSERT INTO house (number, secret, purged) VALUES (1, randomblob(32), 0);

-- A lobby is one stranger alone, who has not come in yet.
CREATE TABLE organizations (
    id     TEXT   NOT NULL PRIMARY KEY,
    kind   TEXT   NOT NULL CHECK (kind IN ('lobby', 'company')),
    name   TEXT,
    met_at BIGINT NOT NULL
);

-- `id` is the network and its own id, for example `slack:T1`. A workspace in which nobody acted yet has no organization.
CREATE TABLE workspaces (
    id           TEXT   NOT NULL PRIMARY KEY,
    platform     TEXT   NOT NULL,
    organization TEXT   REFERENCES organizations (id),
    state        TEXT   NOT NULL CHECK (state IN ('here', 'removed')),
    met_at       BIGINT NOT NULL,
    removed_at   BIGINT,
    CHECK ((removed_at IS NULL) = (state = 'here'))
);
CREATE INDEX workspaces_of_organization ON workspaces (organization, platform);

-- What happened to a workspace as a whole, so that the same is known again.
CREATE TABLE changes (
    key       TEXT   NOT NULL PRIMARY KEY,
    workspace TEXT   NOT NULL,
    at        BIGINT NOT NULL
);

-- `zone` is an IANA name; `away_until` is a civil date.
CREATE TABLE members (
    id            TEXT    NOT NULL PRIMARY KEY,
    organization  TEXT    NOT NULL REFERENCES organizations (id),
    locale        TEXT,
    zone          TEXT    NOT NULL,
    system        TEXT,
    stopped       BOOLEAN NOT NULL DEFAULT FALSE,
    away_until    TEXT,
    snoozed_until BIGINT,
    met_at        BIGINT  NOT NULL,
    UNIQUE (organization, id)
);

-- `scope` is where the id is unique: a workspace, or a whole network, for example `telegram:direct`.
CREATE TABLE accounts (
    scope        TEXT NOT NULL,
    id           TEXT NOT NULL,
    organization TEXT NOT NULL,
    member       TEXT NOT NULL,
    PRIMARY KEY (scope, id),
    FOREIGN KEY (organization, member) REFERENCES members (organization, id) ON UPDATE CASCADE
);
CREATE INDEX accounts_of_member ON accounts (organization, member);

-- A code that was given out. Only its hash is kept.
CREATE TABLE codes (
    hash         TEXT   NOT NULL PRIMARY KEY,
    organization TEXT   NOT NULL,
    member       TEXT   NOT NULL,
    entry        TEXT   NOT NULL CHECK (entry IN ('join', 'link')),
    until        BIGINT NOT NULL,
    FOREIGN KEY (organization, member) REFERENCES members (organization, id)
);
CREATE INDEX codes_of_member ON codes (organization, member);

-- Who read the notice and began. A sheet refers to it: without it no answer can exist.
CREATE TABLE agreements (
    member       TEXT   NOT NULL PRIMARY KEY,
    organization TEXT   NOT NULL,
    at           BIGINT NOT NULL,
    UNIQUE (organization, member),
    FOREIGN KEY (organization, member) REFERENCES members (organization, id) ON UPDATE CASCADE
);

-- `room` is an address, for example `slack:T1:@D9`; `place` is JSON.
CREATE TABLE conversations (
    room         TEXT   NOT NULL,
    member       TEXT   NOT NULL,
    organization TEXT   NOT NULL,
    place        TEXT   NOT NULL,
    version      BIGINT NOT NULL,
    last_act     BIGINT,
    last_press   TEXT,
    PRIMARY KEY (room, member),
    UNIQUE (organization, room, member),
    FOREIGN KEY (organization, member) REFERENCES members (organization, id) ON UPDATE CASCADE
);
CREATE INDEX conversations_of_member ON conversations (organization, member);

-- `number` counts the diagnoses of an organization.
CREATE TABLE diagnoses (
    id           TEXT   NOT NULL PRIMARY KEY,
    organization TEXT   NOT NULL REFERENCES organizations (id),
    number       BIGINT NOT NULL,
    kind         TEXT   NOT NULL,
    edition      TEXT   NOT NULL,
    mode         TEXT   NOT NULL,
    opened_by    TEXT   NOT NULL,
    opened_at    BIGINT NOT NULL,
    closed_at    BIGINT,
    UNIQUE (organization, id),
    UNIQUE (organization, number),
    FOREIGN KEY (organization, opened_by) REFERENCES members (organization, id)
);
-- Two people who open one at the same moment must end up in the same.
CREATE UNIQUE INDEX diagnoses_open ON diagnoses (organization, kind) WHERE closed_at IS NULL;

-- `number` counts the sheets of a member.
CREATE TABLE sheets (
    id           TEXT   NOT NULL PRIMARY KEY,
    organization TEXT   NOT NULL,
    diagnosis    TEXT   NOT NULL,
    member       TEXT   NOT NULL,
    number       BIGINT NOT NULL,
    submitted_at BIGINT,
    UNIQUE (organization, id),
    UNIQUE (organization, member, number),
    UNIQUE (diagnosis, member),
    FOREIGN KEY (organization, diagnosis) REFERENCES diagnoses (organization, id),
    FOREIGN KEY (organization, member) REFERENCES agreements (organization, member)
);

-- The exact words a person saw, once for all organizations.
CREATE TABLE printed_sets (
    hash    TEXT NOT NULL PRIMARY KEY,
    kind    TEXT NOT NULL,
    edition TEXT NOT NULL,
    locale  TEXT NOT NULL,
    text    TEXT NOT NULL
);

-- `number` counts the rows of a sheet. The newest revision of a question stands; the earlier ones stay.
CREATE TABLE answers (
    sheet        TEXT   NOT NULL,
    number       BIGINT NOT NULL,
    organization TEXT   NOT NULL,
    question     TEXT   NOT NULL,
    revision     BIGINT NOT NULL,
    choice       TEXT   NOT NULL,
    printed      TEXT   NOT NULL REFERENCES printed_sets (hash),
    at           BIGINT NOT NULL,
    PRIMARY KEY (sheet, number),
    UNIQUE (sheet, question, revision),
    FOREIGN KEY (organization, sheet) REFERENCES sheets (organization, id)
);
-- Rows may go, with the person they belong to; none may say something else afterwards.
CREATE TRIGGER answers_stand BEFORE UPDATE OF number, question, revision, choice, printed, at ON answers
BEGIN
    SELECT RAISE(ABORT, 'an answer is never edited; a newer revision stands in front of it');
END;
CREATE TRIGGER printed_sets_stand BEFORE UPDATE ON printed_sets
BEGIN
    SELECT RAISE(ABORT, 'a printed set never changes');
END;

CREATE TABLE skips (
    sheet        TEXT NOT NULL,
    organization TEXT NOT NULL,
    question     TEXT NOT NULL,
    PRIMARY KEY (sheet, question),
    FOREIGN KEY (organization, sheet) REFERENCES sheets (organization, id)
);

-- Each row's seal covers the row and the seal before it.
CREATE TABLE audit (
    organization TEXT   NOT NULL REFERENCES organizations (id),
    number       BIGINT NOT NULL,
    at           BIGINT NOT NULL,
    who          TEXT   NOT NULL,
    what         TEXT   NOT NULL,
    seal         TEXT   NOT NULL,
    PRIMARY KEY (organization, number)
);
CREATE TRIGGER audit_stands BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'a sealed row never changes');
END;

-- What happened, or is due. A settled row keeps its key, so that the same update is known again, and loses its content.
-- `told` is an update that could not be answered at once; `due` is an appointment. `not_before`: nobody takes it earlier.
CREATE TABLE events (
    number     INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id         TEXT    NOT NULL UNIQUE,
    key        TEXT    NOT NULL UNIQUE,
    room       TEXT    NOT NULL,
    member     TEXT,
    told       TEXT,
    due        TEXT,
    due_at     BIGINT  NOT NULL,
    state      TEXT    NOT NULL CHECK (state IN ('waiting', 'claimed', 'done', 'poisonous')),
    tries      BIGINT  NOT NULL,
    not_before BIGINT  NOT NULL,
    settled_at BIGINT,
    reason     TEXT,
    CHECK ((settled_at IS NULL) = (state IN ('waiting', 'claimed'))),
    CHECK (state = 'done' OR (told IS NULL) <> (due IS NULL)),
    FOREIGN KEY (room, member) REFERENCES conversations (room, member) ON UPDATE CASCADE
);
CREATE INDEX events_of_conversation ON events (room, member) WHERE member IS NOT NULL;
CREATE INDEX events_due ON events (not_before) WHERE settled_at IS NULL;
CREATE INDEX events_of_room ON events (room, due_at, number) WHERE settled_at IS NULL;

-- What must be said. `number` is the order of writing. A settled letter has no words left; the last three that reached a
-- room keep their opening. `member` is the one in whose conversation it is said, `workspace` the home of the room.
CREATE TABLE letters (
    number       INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id           TEXT    NOT NULL UNIQUE,
    organization TEXT    NOT NULL,
    member       TEXT    NOT NULL,
    workspace    TEXT    NOT NULL,
    room         TEXT    NOT NULL,
    audience     TEXT    NOT NULL CHECK (audience IN ('private', 'shared')),
    message      TEXT,
    opening      TEXT,
    promise      TEXT    NOT NULL CHECK (promise IN ('at-least-once', 'at-most-once')),
    placing      TEXT    NOT NULL CHECK (placing IN ('loose', 'as', 'over')),
    slot         TEXT,
    state        TEXT    NOT NULL CHECK (state IN ('waiting', 'claimed', 'leaving', 'delivered', 'given-up', 'unknown')),
    tries        BIGINT  NOT NULL,
    not_before   BIGINT  NOT NULL,
    written_at   BIGINT  NOT NULL,
    settled_at   BIGINT,
    reason       TEXT,
    CHECK ((settled_at IS NULL) = (state IN ('waiting', 'claimed', 'leaving'))),
    CHECK ((settled_at IS NULL) = (message IS NOT NULL)),
    CHECK ((slot IS NULL) = (placing = 'loose')),
    CHECK (state <> 'leaving' OR promise = 'at-most-once'),
    FOREIGN KEY (organization, room, member) REFERENCES conversations (organization, room, member) ON UPDATE CASCADE
);
CREATE INDEX letters_of_conversation ON letters (room, member);
CREATE INDEX letters_due ON letters (not_before) WHERE settled_at IS NULL;
CREATE INDEX letters_of_room ON letters (room, number) WHERE settled_at IS NULL;
CREATE INDEX letters_recalled ON letters (room, number) WHERE opening IS NOT NULL AND state = 'delivered';

-- Which delivered message may be rewritten under which name.
CREATE TABLE slots (
    room         TEXT NOT NULL,
    slot         TEXT NOT NULL,
    organization TEXT NOT NULL REFERENCES organizations (id),
    receipt      TEXT NOT NULL,
    PRIMARY KEY (room, slot)
);
