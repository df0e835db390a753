-- Appends events to a case and replaces what follows from it; refuses with TG001 (detail: the
-- case) when the case is not at the expected version. p_start is the canonical text of an entry
-- up to its event. Answers the change for count_cases.
CREATE FUNCTION append_case(
  p_agency text, p_case text, p_expected integer, p_start text,
  p_types text[], p_events text[], p_happened timestamptz[], p_recorded timestamptz[],
  p_row json, p_words text[], p_work json, p_watches json, p_figures json,
  p_scope text, p_key text, p_request_hash text, p_answer text
) RETURNS integer[]
LANGUAGE plpgsql AS $$
DECLARE
  before text := repeat('0', 64);
  after text;
  place integer;
BEGIN
  IF p_key IS NOT NULL THEN
    PERFORM keep_once(p_agency, p_scope, p_key, p_request_hash, p_answer);
  END IF;
  IF p_expected > 0 THEN
    SELECT hash INTO before FROM event WHERE agency = p_agency AND case_id = p_case AND version = p_expected;
    IF NOT FOUND THEN RAISE EXCEPTION 'version-conflict' USING ERRCODE = 'TG001', DETAIL = p_case; END IF;
  END IF;
  FOR i IN 1 .. cardinality(p_events) LOOP
    place := p_expected + i;
    after := encode(sha256(convert_to(before || p_start || p_events[i] || ',"version":' || place || '}', 'UTF8')), 'hex');
    -- Waits for whoever is writing the same version; then one of the two is told.
    INSERT INTO event VALUES (p_agency, p_case, place, p_types[i], p_events[i]::json, p_happened[i], p_recorded[i], before, after)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN RAISE EXCEPTION 'version-conflict' USING ERRCODE = 'TG001', DETAIL = p_case; END IF;
    before := after;
  END LOOP;
  RETURN put_projection(p_expected = 0, p_row, p_words, p_work, p_watches, p_figures);
END $$;
