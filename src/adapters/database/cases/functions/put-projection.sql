-- Replaces what follows from a case. Answers how the numbers of open and closed cases change.
CREATE FUNCTION put_projection(p_new boolean, p_row json, p_words text[], p_work json, p_watches json, p_figures json) RETURNS integer[]
LANGUAGE plpgsql AS $$
DECLARE
  fresh case_row;
  was text;
  had text[];
BEGIN
  fresh := json_populate_record(NULL::case_row, p_row);
  fresh.words := array_to_tsvector(p_words);
  IF p_new THEN
    INSERT INTO case_row SELECT fresh.*;
  ELSE
    SELECT status, parties INTO was, had FROM case_row WHERE agency = fresh.agency AND case_id = fresh.case_id FOR UPDATE;
    IF FOUND THEN
      UPDATE case_row SET
        number = fresh.number, edition = fresh.edition, status = fresh.status, close_reason = fresh.close_reason,
        step = fresh.step, turn = fresh.turn, step_since = fresh.step_since, due = fresh.due,
        waiting_for = fresh.waiting_for, assignee_id = fresh.assignee_id, assignee_name = fresh.assignee_name,
        category = fresh.category, severity = fresh.severity, system_name = fresh.system_name,
        unit = fresh.unit, unit_key = fresh.unit_key, counts_as_valid = fresh.counts_as_valid, channel = fresh.channel,
        measures_in_force = fresh.measures_in_force, opened_at = fresh.opened_at, closed_at = fresh.closed_at,
        updated_at = fresh.updated_at, version = fresh.version, tracking_hash = fresh.tracking_hash,
        search_text = fresh.search_text, parties = fresh.parties, words = fresh.words,
        calendar_version = fresh.calendar_version
      WHERE agency = fresh.agency AND case_id = fresh.case_id;
    ELSE
      INSERT INTO case_row SELECT fresh.*;
    END IF;
    DELETE FROM work_item WHERE agency = fresh.agency AND case_id = fresh.case_id;
  END IF;
  INSERT INTO work_item
    SELECT fresh.agency, fresh.case_id, w.item, s.seat, w.kind, w.roles, w.seats, w.assignee_id, w.since, w.due, coalesce(w.due, 'infinity')
    FROM json_to_recordset(p_work) AS w (item text, kind text, roles text[], seats text[], assignee_id text, since timestamptz, due timestamptz)
    CROSS JOIN LATERAL (SELECT DISTINCT unnest(w.seats) AS seat) s;
  PERFORM put_watches(p_new, fresh.agency, fresh.case_id, fresh.number, p_watches);
  -- Whoever is no party any more is not told of the case either. After the clocks: what others were
  -- telling of them is written by then.
  IF NOT coalesce(had, '{}') <@ fresh.parties THEN
    DELETE FROM inbox WHERE agency = fresh.agency AND case_id = fresh.case_id
      AND seat = ANY (had) AND NOT seat = ANY (fresh.parties);
  END IF;
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
