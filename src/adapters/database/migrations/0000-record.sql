-- The record: every event of every stream, which nobody alters. A case is a stream (case/<id>), each
-- setting of an agency another (settings/<kind>), the SOPs it adopted another (sops).
-- Every key begins with the agency. Keys are compared byte by byte (COLLATE "C"), so that
-- every installation pages in the same order.

CREATE TABLE event (
  agency        text COLLATE "C" NOT NULL,
  stream        text COLLATE "C" NOT NULL,
  version       integer NOT NULL CHECK (version > 0),
  type          text NOT NULL,
  -- json, not jsonb: the canonical text is kept byte for byte and can be hashed again.
  event         json NOT NULL,
  happened_at   timestamptz NOT NULL,
  recorded_at   timestamptz NOT NULL,
  previous_hash text NOT NULL,
  -- SHA-256 of previous_hash and the canonical JSON of {agency, event, stream, version}.
  hash          text NOT NULL,
  PRIMARY KEY (agency, stream, version)
);

-- Stands with the tables, not with the functions that are applied anew: records hang on it.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'table % is a record: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'TG003', HINT = 'What happened is corrected by a new event, never by altering an old one.';
END $$;

CREATE TRIGGER event_unalterable BEFORE UPDATE OR DELETE OR TRUNCATE ON event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- ALWAYS: also in a session that calls itself a replica.
ALTER TABLE event ENABLE ALWAYS TRIGGER event_unalterable;
