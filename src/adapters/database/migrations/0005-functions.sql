-- Writing in one round trip. Rows arrive as JSON with the names of the columns.

-- Replaces what follows from a case. Answers how the numbers of open and closed cases change.
CREATE FUNCTION put_projection(p_new boolean, p_row json, p_words text[], p_work json, p_watches json, p_figures json) RETURNS integer[]
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
        search_text = fresh.search_text, outside_roles = fresh.outside_roles, words = fresh.words,
        calendar_version = fresh.calendar_version
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
  PERFORM put_watches(p_new, fresh.agency, fresh.case_id, fresh.number, p_watches);
  IF json_array_length(p_figures) > 0 THEN
    PERFORM put_figures(fresh.agency, fresh.case_id, p_figures);
  END IF;
  IF json_array_length(p_row -> 'papers') > 0 THEN
    PERFORM put_papers(fresh.agency, fresh.case_id, p_row -> 'papers');
  END IF;
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

-- Registers give numbers without anybody waiting for anybody: one sequence for each agency,
-- register and year, made when first asked for.
CREATE FUNCTION open_register(p_sequence text, p_meaning text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('register:' || p_sequence, 0));
  EXECUTE format('CREATE SEQUENCE IF NOT EXISTS %I', p_sequence);
  EXECUTE format('COMMENT ON SEQUENCE %I IS %L', p_sequence, p_meaning);
END $$;

-- Replaces the clocks of a case. One that is as it was keeps the time of its next look.
CREATE FUNCTION put_watches(p_new boolean, p_agency text, p_case text, p_number text, p_watches json) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT p_new THEN
    DELETE FROM watch WHERE agency = p_agency AND case_id = p_case
      AND item NOT IN (SELECT w.item FROM json_to_recordset(p_watches) AS w (item text));
  END IF;
  INSERT INTO watch AS w
    SELECT p_agency, p_case, n.item, p_number, n.watched, n.at
    FROM json_to_recordset(p_watches) AS n (item text, watched json, at timestamptz)
  ON CONFLICT (agency, case_id, item) DO UPDATE
    SET number = excluded.number, watched = excluded.watched, at = excluded.at
    WHERE w.watched::text <> excluded.watched::text;
END $$;

-- Adds turns that have ended. What an ended turn measured does not change.
CREATE FUNCTION put_figures(p_agency text, p_case text, p_figures json) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO turn_figure
    SELECT p_agency, p_case, f.turn, f.step, f.edition, f.number, f.roles, f.started_at, f.ended_at, f.due,
      f.used_minutes, f.waiting_minutes, f.late_minutes, f.within_standard
    FROM json_to_recordset(p_figures) AS f (
      turn integer, step text, edition text, number text, roles text[], started_at timestamptz, ended_at timestamptz, due timestamptz,
      used_minutes integer, waiting_minutes integer, late_minutes integer, within_standard boolean)
  ON CONFLICT DO NOTHING
$$;

-- Signed versions come with the case's row, under "papers".
CREATE FUNCTION put_papers(p_agency text, p_case text, p_papers json) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO paper (agency, case_id, output, turn, version, code, case_number, title, number, signed_at, signers, sha256, revoked_at, print_sha256, attempt)
    SELECT p_agency, p_case, p.output, p.turn, p.version, p.code, p."caseNumber", p.title, p.number, p."signedAt", p.signers, p.sha256, p."revokedAt", p."printSha256", p.attempt
    FROM json_to_recordset(p_papers) AS p (
      output text, turn integer, version integer, code text, "caseNumber" text, title text, number text, "signedAt" timestamptz,
      signers json, sha256 text, "revokedAt" timestamptz, "printSha256" text, attempt text)
  ON CONFLICT (agency, case_id, output, turn, version) DO UPDATE
    SET signers = excluded.signers, sha256 = excluded.sha256, revoked_at = excluded.revoked_at, print_sha256 = excluded.print_sha256, attempt = excluded.attempt
$$;

-- The number a paper holds, else the smallest given back, else the next. One caller at a time for a register.
CREATE FUNCTION reserve_number(p_agency text, p_register text, p_year integer, p_paper text, p_at timestamptz) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
  held integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('register:' || p_agency || ':' || p_register || ':' || p_year, 0));
  SELECT sequence INTO held FROM register_entry
    WHERE agency = p_agency AND register = p_register AND year = p_year AND paper = p_paper AND void_reason IS NULL;
  IF FOUND THEN RETURN held; END IF;
  SELECT min(sequence) INTO held FROM register_entry
    WHERE agency = p_agency AND register = p_register AND year = p_year AND paper IS NULL AND void_reason IS NULL;
  IF held IS NOT NULL THEN
    UPDATE register_entry SET paper = p_paper, at = p_at
      WHERE agency = p_agency AND register = p_register AND year = p_year AND sequence = held;
    RETURN held;
  END IF;
  INSERT INTO register_entry
    SELECT p_agency, p_register, p_year, coalesce(max(sequence), 0) + 1, p_paper, p_at, NULL
    FROM register_entry WHERE agency = p_agency AND register = p_register AND year = p_year
  RETURNING sequence INTO held;
  RETURN held;
END $$;

-- Keeps a change and puts it into force; false when it does not follow on the version before.
-- p_start is the canonical text up to the entry. Settings that do not change are given as null.
CREATE FUNCTION change_agency(p_agency text, p_version integer, p_start text, p_entry text, p_calendar json, p_reminders json, p_papers json) RETURNS boolean
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
  UPDATE agency SET calendar = coalesce(p_calendar, calendar), reminders = coalesce(p_reminders, reminders), papers = coalesce(p_papers, papers)
  WHERE id = p_agency;
  IF NOT FOUND THEN RAISE EXCEPTION 'agency % is not known', p_agency; END IF;
  RETURN true;
END $$;
