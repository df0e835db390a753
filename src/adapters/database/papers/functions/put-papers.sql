-- Signed versions come with the case's row, under "papers".
CREATE FUNCTION put_papers(p_agency text, p_case text, p_papers json) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO paper (agency, case_id, output, of_kind, of_number, version, code, case_number, title, number, signed_at, signers, sha256, revoked_at, print_sha256, attempt, sent, received, letter)
    SELECT p_agency, p_case, p.output, p.of ->> 'kind', (p.of ->> 'number')::integer, p.version, p.code, p."caseNumber", p.title, p.number, p."signedAt", p.signers, p.sha256, p."revokedAt", p."printSha256", p.attempt, p.sent, p.received, p.letter
    FROM json_to_recordset(p_papers) AS p (
      output text, of json, version integer, code text, "caseNumber" text, title text, number text, "signedAt" timestamptz,
      signers json, sha256 text, "revokedAt" timestamptz, "printSha256" text, attempt text, sent json, received json, letter json)
  ON CONFLICT (agency, case_id, output, of_kind, of_number, version) DO UPDATE
    SET number = excluded.number, signed_at = excluded.signed_at, signers = excluded.signers, sha256 = excluded.sha256, revoked_at = excluded.revoked_at, print_sha256 = excluded.print_sha256, attempt = excluded.attempt, sent = excluded.sent, received = excluded.received
$$;
