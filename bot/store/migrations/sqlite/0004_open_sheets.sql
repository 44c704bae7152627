-- What is begun and not handed in is counted at every look at the numbers, however many sheets there are.
CREATE INDEX sheets_open ON sheets (diagnosis) WHERE submitted_at IS NULL;
