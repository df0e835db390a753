-- Content that the record speaks of and that was lost or altered when it was asked for, until it is
-- found whole again. What the record says of it stands in the events.
CREATE TABLE altered_file (
  agency text NOT NULL,
  sha256 text NOT NULL,
  name   text NOT NULL,
  state  text NOT NULL CHECK (state IN ('missing', 'altered')),
  since  timestamptz NOT NULL,
  PRIMARY KEY (agency, sha256)
);
