-- Cases: the tables that follow from their events.

CREATE TABLE case_row (
  agency            text COLLATE "C" NOT NULL,
  case_id           text COLLATE "C" NOT NULL,
  number            text COLLATE "C" NOT NULL,
  edition           text NOT NULL,
  status            text NOT NULL CHECK (status IN ('open', 'closed')),
  close_reason      text,
  step              text COLLATE "C",
  turn              integer,
  step_since        timestamptz,
  due               timestamptz,
  waiting_for       text,
  assignee_id       text COLLATE "C",
  assignee_name     text,
  category          text COLLATE "C" NOT NULL,
  severity          text COLLATE "C",
  system_name       text NOT NULL,
  unit              text,
  unit_key          text COLLATE "C",
  -- Among the valid reports of its unit.
  counts_as_valid   boolean NOT NULL,
  channel           text COLLATE "C" NOT NULL,
  measures_in_force integer NOT NULL,
  opened_at         timestamptz NOT NULL,
  closed_at         timestamptz,
  updated_at        timestamptz NOT NULL,
  version           integer NOT NULL,
  tracking_hash     text COLLATE "C" NOT NULL,
  search_text       text NOT NULL,
  -- Bodies that see the case, each in its outside role: role@body.
  parties           text[] COLLATE "C" NOT NULL,
  -- The calendar the current due time was computed with.
  calendar_version  integer,
  -- Words and parties of the case, each led by its agency.
  words             tsvector NOT NULL,
  PRIMARY KEY (agency, case_id)
);
CREATE UNIQUE INDEX case_number ON case_row (agency, number);
CREATE INDEX case_tracking ON case_row (agency, tracking_hash);
CREATE INDEX case_newest ON case_row (agency, opened_at, case_id);
CREATE INDEX case_by_status ON case_row (agency, status, opened_at, case_id);
CREATE INDEX case_by_step ON case_row (agency, step, opened_at, case_id) WHERE step IS NOT NULL;
CREATE INDEX case_by_category ON case_row (agency, category, opened_at, case_id);
CREATE INDEX case_by_severity ON case_row (agency, severity, opened_at, case_id) WHERE severity IS NOT NULL;
CREATE INDEX case_by_channel ON case_row (agency, channel, opened_at, case_id);
CREATE INDEX case_by_unit ON case_row (agency, unit_key, opened_at, case_id) INCLUDE (counts_as_valid, unit) WHERE unit_key IS NOT NULL;
CREATE INDEX case_by_assignee ON case_row (agency, assignee_id, opened_at, case_id) WHERE assignee_id IS NOT NULL;
-- Cases that rest on an older calendar are the beginning of this index: nothing else is read.
CREATE INDEX case_calendar ON case_row (agency, calendar_version, case_id) WHERE status = 'open' AND calendar_version IS NOT NULL;
-- Letters are few among the cases; those without an agenda number are looked for.
CREATE INDEX case_row_letter ON case_row (agency, case_id) WHERE channel = 'letter';
CREATE INDEX case_late ON case_row (agency, due) WHERE status = 'open' AND due IS NOT NULL;
-- A short pending list: a search reads it from end to end.
CREATE INDEX case_words ON case_row USING gin (words) WITH (gin_pending_list_limit = 1024);
-- The planner should know common words, to walk by time instead of collecting them all.
ALTER TABLE case_row ALTER COLUMN words SET STATISTICS 1000;

-- One row for each seat that may do it (a role, of an outside one the body that holds it), so that a page of a worklist is a stretch of an index.
CREATE TABLE work_item (
  agency      text COLLATE "C" NOT NULL,
  case_id     text COLLATE "C" NOT NULL,
  item        text COLLATE "C" NOT NULL,
  seat        text COLLATE "C" NOT NULL,
  kind        text NOT NULL,
  roles       text[] NOT NULL,
  seats       text[] NOT NULL,
  assignee_id text,
  since       timestamptz NOT NULL,
  due         timestamptz,
  -- Due time for sorting: those without one come last.
  due_order   timestamptz NOT NULL,
  PRIMARY KEY (agency, case_id, item, seat)
) WITH (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);
CREATE INDEX work_item_by_seat ON work_item (agency, seat, due_order, since, case_id, item);

-- How many cases are open and closed. Spread over slots, so that two sessions seldom meet.
CREATE TABLE case_count (
  agency text COLLATE "C" NOT NULL,
  slot   integer NOT NULL,
  open   bigint NOT NULL,
  closed bigint NOT NULL,
  PRIMARY KEY (agency, slot)
) WITH (fillfactor = 20);

-- Answers to requests that carry an idempotency key.
CREATE TABLE once (
  agency       text COLLATE "C" NOT NULL,
  scope        text COLLATE "C" NOT NULL,
  key          text COLLATE "C" NOT NULL,
  request_hash text NOT NULL,
  answer       text NOT NULL,
  kept_at      timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (agency, scope, key)
);
-- Old answers are forgotten; those to mails stay.
CREATE INDEX once_kept ON once (kept_at) WHERE scope <> 'mail';
