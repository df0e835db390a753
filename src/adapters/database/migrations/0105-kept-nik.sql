-- The NIK that somebody keeps so as not to type it whenever he signs, sealed with the installation's own secret.
CREATE TABLE officer_nik (
  officer_id text PRIMARY KEY REFERENCES officer (id) ON DELETE CASCADE,
  sealed     text NOT NULL
);
