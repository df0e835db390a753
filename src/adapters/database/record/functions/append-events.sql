-- Appends events to a stream; false when the stream is not at the expected version. p_start and
-- p_end are the canonical text of an entry before its event and between event and version.
CREATE FUNCTION append_events(
  p_agency text, p_stream text, p_expected integer, p_start text, p_end text,
  p_types text[], p_events text[], p_happened timestamptz[], p_recorded timestamptz[]
) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  before text := repeat('0', 64);
  after text;
  place integer;
BEGIN
  IF p_expected > 0 THEN
    SELECT hash INTO before FROM event WHERE agency = p_agency AND stream = p_stream AND version = p_expected;
    IF NOT FOUND THEN RETURN false; END IF;
  END IF;
  FOR i IN 1 .. cardinality(p_events) LOOP
    place := p_expected + i;
    after := encode(sha256(convert_to(before || p_start || p_events[i] || p_end || place || '}', 'UTF8')), 'hex');
    -- Waits for whoever is writing the same version; then one of the two is told.
    INSERT INTO event VALUES (p_agency, p_stream, place, p_types[i], p_events[i]::json, p_happened[i], p_recorded[i], before, after)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN RETURN false; END IF;
    before := after;
  END LOOP;
  RETURN true;
END $$;
