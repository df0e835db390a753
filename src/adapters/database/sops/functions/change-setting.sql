-- Records a change of a setting and puts it into force; false when the setting is not at the
-- expected version.
CREATE FUNCTION change_setting(
  p_agency text, p_stream text, p_expected integer, p_start text, p_end text,
  p_type text, p_event text, p_happened timestamptz, p_recorded timestamptz, p_kind text, p_value json
) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT append_events(p_agency, p_stream, p_expected, p_start, p_end, ARRAY[p_type], ARRAY[p_event], ARRAY[p_happened], ARRAY[p_recorded])
  THEN RETURN false; END IF;
  INSERT INTO agency_setting SELECT id, p_kind, p_expected + 1, p_value FROM agency WHERE id = p_agency;
  IF NOT FOUND THEN RAISE EXCEPTION 'agency % is not known', p_agency; END IF;
  RETURN true;
END $$;
