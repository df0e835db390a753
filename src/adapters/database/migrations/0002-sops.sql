-- Agencies with their settings, and the editions of their SOPs.

CREATE TABLE agency (
  id   text COLLATE "C" PRIMARY KEY,
  name text NOT NULL
);

-- What an agency is set to, by kind (calendar, reminders …), as the stream of each setting says; the
-- newest version of a kind is in force.
CREATE TABLE agency_setting (
  agency  text COLLATE "C" NOT NULL REFERENCES agency (id),
  kind    text COLLATE "C" NOT NULL,
  -- The version of the event that brought it; 0: what the agency began with.
  version integer NOT NULL CHECK (version >= 0),
  value   json NOT NULL,
  PRIMARY KEY (agency, kind, version)
);
CREATE TRIGGER agency_setting_unalterable BEFORE UPDATE OR DELETE OR TRUNCATE ON agency_setting
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE agency_setting ENABLE ALWAYS TRIGGER agency_setting_unalterable;

CREATE TABLE sop_edition (
  agency     text COLLATE "C" NOT NULL,
  edition    text COLLATE "C" NOT NULL,
  document   json NOT NULL,
  source     text NOT NULL,
  sha256     text NOT NULL,
  adopted_at timestamptz NOT NULL,
  PRIMARY KEY (agency, edition)
);
CREATE TRIGGER sop_edition_unalterable BEFORE UPDATE OR DELETE OR TRUNCATE ON sop_edition
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE sop_edition ENABLE ALWAYS TRIGGER sop_edition_unalterable;

-- The edition new cases start under, as the stream of the agency's SOPs says.
CREATE TABLE current_edition (
  agency  text COLLATE "C" PRIMARY KEY,
  edition text COLLATE "C" NOT NULL,
  -- How many events the stream has.
  version integer NOT NULL CHECK (version > 0),
  FOREIGN KEY (agency, edition) REFERENCES sop_edition (agency, edition)
);

-- Which output of an edition becomes which paper (naskah.yaml), byte for byte as it was adopted.
-- Editions adopted without have none; they are given one once, or their papers follow the plain mapping.
CREATE TABLE edition_mapping (
  agency     text COLLATE "C" NOT NULL,
  edition    text COLLATE "C" NOT NULL,
  mapping    json NOT NULL,
  source     text NOT NULL,
  sha256     text NOT NULL,
  adopted_at timestamptz NOT NULL,
  -- Whether it came together with its edition, or was given to one that had none.
  came       text NOT NULL CHECK (came IN ('with-edition', 'afterwards')),
  PRIMARY KEY (agency, edition),
  FOREIGN KEY (agency, edition) REFERENCES sop_edition (agency, edition)
);
CREATE TRIGGER edition_mapping_unalterable BEFORE UPDATE OR DELETE OR TRUNCATE ON edition_mapping
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE edition_mapping ENABLE ALWAYS TRIGGER edition_mapping_unalterable;

-- Editions given their mapping afterwards whose running cases all follow it by now. One that is not
-- here was broken off on the way; a start makes up for it.
CREATE TABLE mapping_followed (
  agency  text COLLATE "C" NOT NULL,
  edition text COLLATE "C" NOT NULL,
  PRIMARY KEY (agency, edition),
  FOREIGN KEY (agency, edition) REFERENCES sop_edition (agency, edition)
);
