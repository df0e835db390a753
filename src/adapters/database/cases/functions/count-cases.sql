-- Adds to the count of an agency. Comes last in a transaction, for its row is the only one that
-- unrelated cases share.
CREATE FUNCTION count_cases(p_agency text, p_change integer[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF p_change[1] = 0 AND p_change[2] = 0 THEN RETURN; END IF;
  INSERT INTO case_count AS c VALUES (p_agency, pg_backend_pid() % 64, p_change[1], p_change[2])
  ON CONFLICT (agency, slot) DO UPDATE SET open = c.open + excluded.open, closed = c.closed + excluded.closed;
END $$;
