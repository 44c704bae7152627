-- Whoever had their data erased: the row stays for the numbers, and says nothing about anybody.
ALTER TABLE members ADD COLUMN erased_at BIGINT;
CREATE INDEX members_erased ON members (organization, id) WHERE erased_at IS NOT NULL;
