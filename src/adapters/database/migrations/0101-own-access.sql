-- What an account's owner says of his tokens: whether they may change anything, and when they end.
ALTER TABLE api_token ADD COLUMN scope text NOT NULL DEFAULT 'write' CHECK (scope IN ('read', 'write'));
ALTER TABLE api_token ADD COLUMN expires_at timestamptz;
