-- The language that somebody chose for the console; nothing where he chose none.
CREATE TABLE officer_language (
  officer_id text PRIMARY KEY REFERENCES officer (id) ON DELETE CASCADE,
  language   text NOT NULL CHECK (language IN ('id', 'en'))
);
