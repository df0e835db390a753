-- Keeps a change and puts it into force; false when it does not follow on the version before.
-- p_start is the canonical text up to the entry.
CREATE FUNCTION change_agency(p_agency text, p_version integer, p_start text, p_entry text, p_kind text, p_value json) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  before text := repeat('0', 64);
BEGIN
  IF p_version > 1 THEN
    SELECT hash INTO before FROM agency_change WHERE agency = p_agency AND version = p_version - 1;
    IF NOT FOUND THEN RETURN false; END IF;
  END IF;
  INSERT INTO agency_change VALUES (p_agency, p_version, p_entry::json, before,
    encode(sha256(convert_to(before || p_start || p_entry || ',"version":' || p_version || '}', 'UTF8')), 'hex'))
  ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO agency_setting SELECT id, p_kind, p_version, p_value FROM agency WHERE id = p_agency;
  IF NOT FOUND THEN RAISE EXCEPTION 'agency % is not known', p_agency; END IF;
  RETURN true;
END $$;
