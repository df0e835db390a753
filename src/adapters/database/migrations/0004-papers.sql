-- Official papers: signed versions and letter registers.

-- Signed versions of papers, revoked ones too.
CREATE TABLE paper (
  agency       text COLLATE "C" NOT NULL,
  case_id      text COLLATE "C" NOT NULL,
  output       text COLLATE "C" NOT NULL,
  -- What it is of: a turn of the case, a meeting about it, a disposition of it.
  of_kind      text COLLATE "C" NOT NULL CHECK (of_kind IN ('turn', 'meeting', 'disposition', 'request')),
  of_number    integer NOT NULL CHECK (of_number > 0),
  version      integer NOT NULL,
  code         text COLLATE "C" NOT NULL,
  case_number  text NOT NULL,
  title        text NOT NULL,
  number       text NOT NULL,
  signed_at    timestamptz NOT NULL,
  signers      json NOT NULL,
  sha256       text COLLATE "C" NOT NULL,
  revoked_at   timestamptz,
  -- A paper signed by hand is known by its scan; the sheet it was signed on stays known as well.
  print_sha256 text COLLATE "C",
  -- Which attempt at issuing a paper holds its number: attempts at once name the same version of it.
  attempt      text COLLATE "C",
  -- How and when it left, as it was recorded.
  sent         json NOT NULL,
  received     json NOT NULL,
  -- Kind, matter and addressees as it was set; null in records of old.
  letter       json,
  PRIMARY KEY (agency, case_id, output, of_kind, of_number, version)
);
-- The check page is asked with the code or the file alone; nobody knows the agency then.
CREATE UNIQUE INDEX paper_code ON paper (code);
CREATE INDEX paper_hash ON paper (sha256);
CREATE INDEX paper_print_hash ON paper (print_sha256) WHERE print_sha256 IS NOT NULL;

-- Letter registers: every number that was ever held, in order, without a gap.
CREATE TABLE register_entry (
  agency      text COLLATE "C" NOT NULL,
  register    text COLLATE "C" NOT NULL,
  year        integer NOT NULL,
  sequence    integer NOT NULL CHECK (sequence > 0),
  -- What holds it: an attempt at a version of a paper, or a letter that came in (the case alone).
  -- All null: given back, the next takes it.
  case_id     text COLLATE "C",
  output      text COLLATE "C",
  of_kind     text COLLATE "C" CHECK (of_kind IN ('turn', 'meeting', 'disposition', 'request')),
  of_number   integer,
  version     integer,
  attempt     text COLLATE "C",
  at          timestamptz NOT NULL,
  -- The letter number, and the same without spaces and capitals, by which two are one.
  number      text,
  number_key  text COLLATE "C",
  void_reason text,
  PRIMARY KEY (agency, register, year, sequence),
  CHECK (num_nulls(output, of_kind, of_number, version, attempt) IN (0, 5) AND (case_id IS NOT NULL OR output IS NULL))
);
CREATE UNIQUE INDEX register_holder ON register_entry (agency, register, year, case_id, output, of_kind, of_number, version, attempt)
  NULLS NOT DISTINCT WHERE case_id IS NOT NULL AND void_reason IS NULL;
-- No two papers under one number, whatever registers it was counted in and whoever gave it.
CREATE UNIQUE INDEX register_number ON register_entry (agency, number_key) WHERE number_key IS NOT NULL AND void_reason IS NULL;
CREATE INDEX register_number_spent ON register_entry (agency, number_key) WHERE number_key IS NOT NULL AND void_reason IS NOT NULL;
CREATE INDEX register_free ON register_entry (agency, register, year, sequence) WHERE case_id IS NULL AND void_reason IS NULL;
