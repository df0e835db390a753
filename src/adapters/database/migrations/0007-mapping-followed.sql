-- Editions given their mapping afterwards whose running cases all follow it by now. One that is not
-- here was broken off on the way; a start makes up for it.
CREATE TABLE mapping_followed (
  agency  text COLLATE "C" NOT NULL,
  edition text COLLATE "C" NOT NULL,
  PRIMARY KEY (agency, edition),
  FOREIGN KEY (agency, edition) REFERENCES sop_edition (agency, edition)
);
