-- Roots of whole blocks of 256 entries of the tree over the record, so that a proof need not read it
-- all. They follow from the entries: one that is not as it should be gives no proof, and is found.
CREATE TABLE tree_block (
  agency text COLLATE "C" NOT NULL,
  block  bigint NOT NULL CHECK (block >= 0),
  root   text COLLATE "C" NOT NULL,
  PRIMARY KEY (agency, block)
);
