-- The number a paper or letter holds, else the smallest given back, else the next. One caller at a time for a register.
CREATE FUNCTION reserve_number(p_agency text, p_register text, p_year integer, p_case text, p_output text, p_of_kind text, p_of_number integer, p_version integer, p_attempt text, p_at timestamptz) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
  held integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('register:' || p_agency || ':' || p_register || ':' || p_year, 0));
  SELECT sequence INTO held FROM register_entry
    WHERE agency = p_agency AND register = p_register AND year = p_year AND case_id = p_case AND void_reason IS NULL
      AND (output, of_kind, of_number, version, attempt) IS NOT DISTINCT FROM (p_output, p_of_kind, p_of_number, p_version, p_attempt);
  IF FOUND THEN RETURN held; END IF;
  SELECT min(sequence) INTO held FROM register_entry
    WHERE agency = p_agency AND register = p_register AND year = p_year AND case_id IS NULL AND void_reason IS NULL;
  IF held IS NOT NULL THEN
    UPDATE register_entry SET case_id = p_case, output = p_output, of_kind = p_of_kind, of_number = p_of_number, version = p_version, attempt = p_attempt, at = p_at
      WHERE agency = p_agency AND register = p_register AND year = p_year AND sequence = held;
    RETURN held;
  END IF;
  INSERT INTO register_entry (agency, register, year, sequence, case_id, output, of_kind, of_number, version, attempt, at)
    SELECT p_agency, p_register, p_year, coalesce(max(sequence), 0) + 1, p_case, p_output, p_of_kind, p_of_number, p_version, p_attempt, p_at
    FROM register_entry WHERE agency = p_agency AND register = p_register AND year = p_year
  RETURNING sequence INTO held;
  RETURN held;
END $$;
