-- Browsers an account signed in with before, by SHA-256 of the cookie they keep: strangers' failures do
-- not hold these up.
CREATE TABLE officer_device (
  token_hash   text NOT NULL,
  officer_id   text NOT NULL REFERENCES officer (id) ON DELETE CASCADE,
  last_used_at timestamptz NOT NULL,
  PRIMARY KEY (token_hash, officer_id)
);
CREATE INDEX officer_device_officer ON officer_device (officer_id);

-- Sign-ins of an account that failed since its owner last signed in, and when the first of them did.
CREATE TABLE officer_failure (
  officer_id text PRIMARY KEY REFERENCES officer (id) ON DELETE CASCADE,
  count      integer NOT NULL CHECK (count > 0),
  since      timestamptz NOT NULL
);

-- What its owner is told of them in the session that came after, until he has read it.
ALTER TABLE officer_session ADD COLUMN failed_count integer;
ALTER TABLE officer_session ADD COLUMN failed_since timestamptz;
