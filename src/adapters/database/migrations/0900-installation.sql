-- Which installation this database belongs to: one row, which the data folder's installation.json
-- must fit. The kind is written when it is first set up.
CREATE TABLE installation (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  id       uuid NOT NULL,
  kind     text CHECK (kind IN ('trial', 'real')),
  begun_at timestamptz,
  -- When the newest backup was taken that lacks nothing.
  backed_up_at timestamptz,
  -- When somebody last began one by the schedule, so that nobody else does at the same time.
  backup_begun_at timestamptz,
  -- The newest attempt that failed, and what was said.
  backup_failed_at timestamptz,
  backup_failure text
);
