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

-- A paper signed by hand is known by its scan; the sheet it was signed on stays known as well.
ALTER TABLE paper ADD COLUMN IF NOT EXISTS print_sha256 text COLLATE "C";
CREATE INDEX IF NOT EXISTS paper_print_hash ON paper (print_sha256) WHERE print_sha256 IS NOT NULL;

-- As in 0004, with the sheet's hash.
CREATE OR REPLACE FUNCTION put_papers(p_agency text, p_case text, p_papers json) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO paper
    SELECT p_agency, p_case, p.output, p.turn, p.version, p.code, p."caseNumber", p.title, p.number, p."signedAt", p.signers, p.sha256, p."revokedAt", p."printSha256"
    FROM json_to_recordset(p_papers) AS p (
      output text, turn integer, version integer, code text, "caseNumber" text, title text, number text, "signedAt" timestamptz,
      signers json, sha256 text, "revokedAt" timestamptz, "printSha256" text)
  ON CONFLICT (agency, case_id, output, turn, version) DO UPDATE
    SET signers = excluded.signers, sha256 = excluded.sha256, revoked_at = excluded.revoked_at, print_sha256 = excluded.print_sha256
$$;
