-- The last number each register of cases and tickets gave in a year. A row and no sequence: it comes
-- along in a backup, and no numbers are set apart that a crash would lose.
CREATE TABLE case_register (
  agency   text COLLATE "C" NOT NULL,
  register text COLLATE "C" NOT NULL,
  year     integer NOT NULL,
  last     integer NOT NULL CHECK (last > 0),
  PRIMARY KEY (agency, register, year)
) WITH (fillfactor = 20);
