-- Who is what in each agency, as the stream of its people says: the last event about somebody, and
-- its version. Accounts, passwords and sessions lie with the identities (0100).
CREATE TABLE person (
  agency  text COLLATE "C" NOT NULL,
  -- That of his account.
  id      text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  value   json NOT NULL,
  PRIMARY KEY (agency, id)
);
CREATE INDEX person_id ON person (id);
