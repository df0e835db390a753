-- What kind of installation this database belongs to: one row, written when it is first set up.
CREATE TABLE installation (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  kind     text NOT NULL CHECK (kind IN ('trial', 'real')),
  begun_at timestamptz NOT NULL DEFAULT now()
);
