-- The tree over the record (RFC 6962): every event of every stream of an agency once, in the order it
-- was taken in. What is signed of it lies outside the database.
CREATE TABLE tree_entry (
  agency   text COLLATE "C" NOT NULL,
  position bigint NOT NULL CHECK (position >= 0),
  stream   text COLLATE "C" NOT NULL,
  version  integer NOT NULL,
  -- The hash of the event when it was taken in.
  hash     text COLLATE "C" NOT NULL,
  PRIMARY KEY (agency, position)
);
CREATE UNIQUE INDEX tree_entry_event ON tree_entry (agency, stream, version);
CREATE TRIGGER tree_entry_unalterable BEFORE UPDATE OR DELETE OR TRUNCATE ON tree_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE tree_entry ENABLE ALWAYS TRIGGER tree_entry_unalterable;

-- Events are written in the order they are recorded, nearly: those of the last minutes are a few pages.
CREATE INDEX event_lately ON event USING brin (recorded_at) WITH (pages_per_range = 16, autosummarize = on);
