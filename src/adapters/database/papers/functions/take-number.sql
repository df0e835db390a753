-- Writes the letter number of a held entry, unless another entry of the agency has it. One caller at a time for a number.
CREATE FUNCTION take_number(p_agency text, p_register text, p_year integer, p_case text, p_output text, p_of_kind text, p_of_number integer, p_version integer, p_attempt text, p_number text, p_key text, p_again boolean) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  own integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('number:' || p_agency || ':' || p_key, 0));
  SELECT sequence INTO own FROM register_entry
    WHERE agency = p_agency AND register = p_register AND year = p_year AND case_id = p_case AND void_reason IS NULL
      AND (output, of_kind, of_number, version, attempt) IS NOT DISTINCT FROM (p_output, p_of_kind, p_of_number, p_version, p_attempt);
  IF NOT FOUND THEN RETURN false; END IF;
  IF EXISTS (SELECT FROM register_entry
    WHERE agency = p_agency AND number_key = p_key AND (register, year, sequence) <> (p_register, p_year, own)
      -- What the same paper held, and was kept out of use, it may take again where that is allowed.
      AND NOT (p_again AND void_reason IS NOT NULL AND (case_id, output, of_kind, of_number) = (p_case, p_output, p_of_kind, p_of_number))) THEN
    RETURN false;
  END IF;
  UPDATE register_entry SET number = p_number, number_key = p_key
    WHERE agency = p_agency AND register = p_register AND year = p_year AND sequence = own;
  RETURN true;
END $$;
