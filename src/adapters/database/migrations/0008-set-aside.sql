-- Background work that could not be done for one thing, so that it holds up nothing else and is
-- tried again later.
CREATE TABLE set_aside (
  agency   text COLLATE "C" NOT NULL,
  chore    text COLLATE "C" NOT NULL,
  case_id  text COLLATE "C" NOT NULL,
  -- What of the case, in the words of the chore.
  item     text COLLATE "C" NOT NULL,
  -- Told of in the inbox under this id: once, however often it is tried.
  id       text NOT NULL,
  number   text NOT NULL,
  -- What was thrown, for whoever runs the installation.
  reason   text NOT NULL,
  tries    integer NOT NULL CHECK (tries > 0),
  since    timestamptz NOT NULL,
  retry_at timestamptz NOT NULL,
  PRIMARY KEY (agency, chore, case_id, item)
);
