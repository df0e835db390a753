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
