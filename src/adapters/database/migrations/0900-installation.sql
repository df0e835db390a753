-- Which installation this database belongs to: one row, which the data folder's installation.json
-- must fit. The kind is written when it is first set up.
CREATE TABLE installation (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  id       uuid NOT NULL,
  kind     text CHECK (kind IN ('trial', 'real')),
  begun_at timestamptz,
  -- When the newest backup was taken that lacks nothing.
  backed_up_at timestamptz
);
