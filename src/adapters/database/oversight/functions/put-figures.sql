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
