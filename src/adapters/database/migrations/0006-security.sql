-- The security record: the stream of what happened to an agency's ways in. How many events it has had,
-- so that a chain cut off at its end is noticed; whoever adds one holds this row meanwhile.
CREATE TABLE security_tail (
  agency  text COLLATE "C" PRIMARY KEY,
  version integer NOT NULL CHECK (version > 0)
);

-- What is recorded beside the cases, by time: sign-ins, people, settings, SOPs.
CREATE INDEX event_beside_cases ON event (agency, recorded_at, stream, version) WHERE stream NOT LIKE 'case/%';
