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
