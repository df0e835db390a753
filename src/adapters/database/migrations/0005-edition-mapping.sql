-- Which output of an edition becomes which paper (documents.yaml), byte for byte as it was adopted.
-- Editions adopted before have none; they are given one once, or their papers follow the plain mapping.
CREATE TABLE edition_mapping (
  agency     text COLLATE "C" NOT NULL,
  edition    text COLLATE "C" NOT NULL,
  mapping    json NOT NULL,
  source     text NOT NULL,
  sha256     text NOT NULL,
  adopted_at timestamptz NOT NULL,
  -- Whether it came together with its edition, or was given to one that had none.
  came       text NOT NULL CHECK (came IN ('with-edition', 'afterwards')),
  PRIMARY KEY (agency, edition),
  FOREIGN KEY (agency, edition) REFERENCES sop_edition (agency, edition)
);
CREATE TRIGGER edition_mapping_unalterable BEFORE UPDATE OR DELETE OR TRUNCATE ON edition_mapping
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE edition_mapping ENABLE ALWAYS TRIGGER edition_mapping_unalterable;
