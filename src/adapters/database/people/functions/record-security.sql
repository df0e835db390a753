-- Records what happened to the ways in of an agency, after whatever is there: nothing is decided by
-- what stands before, so nobody has to read it first.
CREATE FUNCTION record_security(
  p_agency text, p_stream text, p_start text, p_end text,
  p_type text, p_event text, p_happened timestamptz, p_recorded timestamptz
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  before integer;
BEGIN
  -- Whoever comes second waits here.
  INSERT INTO security_tail VALUES (p_agency, 1)
  ON CONFLICT (agency) DO UPDATE SET version = security_tail.version + 1;
  -- Asked of the record itself: where its end was cut off the tail tells of it, and people still get in.
  SELECT coalesce(max(version), 0) INTO before FROM event WHERE agency = p_agency AND stream = p_stream;
  IF NOT append_events(p_agency, p_stream, before, p_start, p_end, ARRAY[p_type], ARRAY[p_event], ARRAY[p_happened], ARRAY[p_recorded])
  THEN RAISE EXCEPTION 'the security record of % could not be continued', p_agency; END IF;
END $$;
