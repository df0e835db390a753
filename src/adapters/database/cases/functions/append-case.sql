-- Appends events to a case and replaces what follows from it; refuses with TG001 (detail: the
-- case) when the case is not at the expected version. Answers the change for count_cases.
CREATE FUNCTION append_case(
  p_agency text, p_case text, p_stream text, p_expected integer, p_start text, p_end text,
  p_types text[], p_events text[], p_happened timestamptz[], p_recorded timestamptz[],
  p_row json, p_words text[], p_work json, p_watches json, p_figures json,
  p_scope text, p_key text, p_request_hash text, p_answer text
) RETURNS integer[]
LANGUAGE plpgsql AS $$
BEGIN
  IF p_key IS NOT NULL THEN
    PERFORM keep_once(p_agency, p_scope, p_key, p_request_hash, p_answer);
  END IF;
  IF NOT append_events(p_agency, p_stream, p_expected, p_start, p_end, p_types, p_events, p_happened, p_recorded) THEN
    RAISE EXCEPTION 'version-conflict' USING ERRCODE = 'TG001', DETAIL = p_case;
  END IF;
  RETURN put_projection(p_expected = 0, p_row, p_words, p_work, p_watches, p_figures);
END $$;
