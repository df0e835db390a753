-- Writing to the record in one round trip. Rows arrive as JSON with the names of the columns.

-- Replaces what follows from a case. Answers how the numbers of open and closed cases change.
CREATE FUNCTION put_projection(p_new boolean, p_row json, p_words text[], p_work json) RETURNS integer[]
LANGUAGE plpgsql AS $$
DECLARE
  fresh case_row;
  was text;
BEGIN
  fresh := json_populate_record(NULL::case_row, p_row);
  fresh.words := array_to_tsvector(p_words);
  IF p_new THEN
    INSERT INTO case_row SELECT fresh.*;
  ELSE
    SELECT status INTO was FROM case_row WHERE agency = fresh.agency AND case_id = fresh.case_id FOR UPDATE;
    IF FOUND THEN
      UPDATE case_row SET
        number = fresh.number, edition = fresh.edition, status = fresh.status, close_reason = fresh.close_reason,
        step = fresh.step, turn = fresh.turn, step_since = fresh.step_since, due = fresh.due,
        waiting_for = fresh.waiting_for, assignee_id = fresh.assignee_id, assignee_name = fresh.assignee_name,
        category = fresh.category, severity = fresh.severity, system_name = fresh.system_name,
        unit = fresh.unit, unit_key = fresh.unit_key, channel = fresh.channel,
        measures_in_force = fresh.measures_in_force, opened_at = fresh.opened_at, closed_at = fresh.closed_at,
        updated_at = fresh.updated_at, version = fresh.version, tracking_hash = fresh.tracking_hash,
        search_text = fresh.search_text, outside_roles = fresh.outside_roles, words = fresh.words
      WHERE agency = fresh.agency AND case_id = fresh.case_id;
    ELSE
      INSERT INTO case_row SELECT fresh.*;
    END IF;
    DELETE FROM work_item WHERE agency = fresh.agency AND case_id = fresh.case_id;
  END IF;
  INSERT INTO work_item
    SELECT fresh.agency, fresh.case_id, w.item, r.role, w.kind, w.roles, w.assignee_id, w.since, w.due, coalesce(w.due, 'infinity')
    FROM json_to_recordset(p_work) AS w (item text, kind text, roles text[], assignee_id text, since timestamptz, due timestamptz)
    CROSS JOIN LATERAL (SELECT DISTINCT unnest(w.roles) AS role) r;
  RETURN ARRAY[
    (fresh.status = 'open')::integer - coalesce((was = 'open')::integer, 0),
    (fresh.status = 'closed')::integer - coalesce((was = 'closed')::integer, 0)];
END $$;

-- Adds to the count of an agency. Comes last in a transaction, for its row is the only one that
-- unrelated cases share.
CREATE FUNCTION count_cases(p_agency text, p_change integer[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF p_change[1] = 0 AND p_change[2] = 0 THEN RETURN; END IF;
  INSERT INTO case_count AS c VALUES (p_agency, pg_backend_pid() % 64, p_change[1], p_change[2])
  ON CONFLICT (agency, slot) DO UPDATE SET open = c.open + excluded.open, closed = c.closed + excluded.closed;
END $$;

-- Keeps the answer to a request; refuses with TG002 when the key has one.
CREATE FUNCTION keep_once(p_agency text, p_scope text, p_key text, p_request_hash text, p_answer text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO once (agency, scope, key, request_hash, answer)
  VALUES (p_agency, p_scope, p_key, p_request_hash, p_answer) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RAISE EXCEPTION 'key-used' USING ERRCODE = 'TG002'; END IF;
END $$;

-- Appends events to a case and replaces what follows from it; refuses with TG001 (detail: the
-- case) when the case is not at the expected version. p_start is the canonical text of an entry
-- up to its event. Answers the change for count_cases.
CREATE FUNCTION append_case(
  p_agency text, p_case text, p_expected integer, p_start text,
  p_types text[], p_events text[], p_happened timestamptz[], p_recorded timestamptz[],
  p_row json, p_words text[], p_work json,
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
  RETURN put_projection(p_expected = 0, p_row, p_words, p_work);
END $$;

-- Registers give numbers without anybody waiting for anybody: one sequence for each agency,
-- register and year, made when first asked for.
CREATE FUNCTION open_register(p_sequence text, p_meaning text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('register:' || p_sequence, 0));
  EXECUTE format('CREATE SEQUENCE IF NOT EXISTS %I', p_sequence);
  EXECUTE format('COMMENT ON SEQUENCE %I IS %L', p_sequence, p_meaning);
END $$;
