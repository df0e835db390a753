-- When whoever holds a session last proved who he is, beyond having begun it.
ALTER TABLE officer_session ADD COLUMN proven_at timestamptz;
