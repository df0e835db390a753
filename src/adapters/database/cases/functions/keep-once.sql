-- Keeps the answer to a request; refuses with TG002 when the key has one.
CREATE FUNCTION keep_once(p_agency text, p_scope text, p_key text, p_request_hash text, p_answer text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO once (agency, scope, key, request_hash, answer)
  VALUES (p_agency, p_scope, p_key, p_request_hash, p_answer) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RAISE EXCEPTION 'key-used' USING ERRCODE = 'TG002'; END IF;
END $$;
