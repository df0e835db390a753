-- The second factor of an account: the secret of its codes, sealed with the installation's own, and the
-- last step a code was used of. It was offered only, for a while, and guards nothing, until `since`.
CREATE TABLE officer_factor (
  officer_id text PRIMARY KEY REFERENCES officer (id) ON DELETE CASCADE,
  sealed     text NOT NULL,
  offered_at timestamptz NOT NULL,
  since      timestamptz,
  last_step  bigint NOT NULL DEFAULT 0
);

-- Recovery codes that were not used yet, as SHA-256.
CREATE TABLE officer_recovery_code (
  officer_id text NOT NULL REFERENCES officer (id) ON DELETE CASCADE,
  code_hash  text NOT NULL,
  PRIMARY KEY (officer_id, code_hash)
);

-- Sign-ins whose password was right and that wait for a code, as SHA-256 of the cookie they keep.
CREATE TABLE officer_half_sign_in (
  token_hash text PRIMARY KEY,
  officer_id text NOT NULL REFERENCES officer (id) ON DELETE CASCADE,
  expires_at timestamptz NOT NULL
);
CREATE INDEX officer_half_sign_in_officer ON officer_half_sign_in (officer_id);

-- That somebody else switched the second factor off, until its owner signs in.
CREATE TABLE officer_factor_reset (
  officer_id text PRIMARY KEY REFERENCES officer (id) ON DELETE CASCADE,
  at         timestamptz NOT NULL
);

-- What its owner is told of it in the session that came after, until he has read it.
ALTER TABLE officer_session ADD COLUMN factor_reset_at timestamptz;
