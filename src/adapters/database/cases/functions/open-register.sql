-- Registers give numbers without anybody waiting for anybody: one sequence for each agency,
-- register and year, made when first asked for.
CREATE FUNCTION open_register(p_sequence text, p_meaning text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('register:' || p_sequence, 0));
  EXECUTE format('CREATE SEQUENCE IF NOT EXISTS %I', p_sequence);
  EXECUTE format('COMMENT ON SEQUENCE %I IS %L', p_sequence, p_meaning);
END $$;
