-- Records what happened to somebody of an agency and makes it so; false when the stream is not at the
-- expected version.
CREATE FUNCTION change_people(
  p_agency text, p_stream text, p_expected integer, p_start text, p_end text,
  p_type text, p_event text, p_happened timestamptz, p_recorded timestamptz, p_person text, p_value json
) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT append_events(p_agency, p_stream, p_expected, p_start, p_end, ARRAY[p_type], ARRAY[p_event], ARRAY[p_happened], ARRAY[p_recorded])
  THEN RETURN false; END IF;
  INSERT INTO person VALUES (p_agency, p_person, p_expected + 1, p_value)
  ON CONFLICT (agency, id) DO UPDATE SET version = excluded.version, value = excluded.value;
  RETURN true;
END $$;
