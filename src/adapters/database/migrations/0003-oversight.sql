-- Oversight: clocks that are watched, inboxes, and the figures of ended turns.

-- Clocks that run and have reminders to come.
CREATE TABLE watch (
  agency  text COLLATE "C" NOT NULL,
  case_id text COLLATE "C" NOT NULL,
  item    text COLLATE "C" NOT NULL,
  number  text NOT NULL,
  -- Canonical text, so that the same clock is the same text.
  watched json NOT NULL,
  -- When to look at it next.
  at      timestamptz NOT NULL,
  PRIMARY KEY (agency, case_id, item)
) WITH (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);
-- Clocks to be looked at are the beginning of this index, whoever's they are.
CREATE INDEX watch_at ON watch (at);

-- Reminders as they lie in the inbox of a seat (a role, of an outside one the body); the key keeps each from being told twice.
CREATE TABLE inbox (
  agency  text COLLATE "C" NOT NULL,
  seat    text COLLATE "C" NOT NULL,
  case_id text COLLATE "C" NOT NULL,
  item    text COLLATE "C" NOT NULL,
  kind    text COLLATE "C" NOT NULL,
  number  text NOT NULL,
  code    text NOT NULL,
  due     timestamptz NOT NULL,
  at      timestamptz NOT NULL,
  summary boolean NOT NULL,
  PRIMARY KEY (agency, seat, case_id, item, kind)
);
CREATE INDEX inbox_newest ON inbox (agency, seat, at, case_id, item, kind);

-- Up to when an officer has seen what came to his seats.
CREATE TABLE inbox_read (
  agency     text COLLATE "C" NOT NULL,
  officer_id text COLLATE "C" NOT NULL,
  up_to      timestamptz NOT NULL,
  PRIMARY KEY (agency, officer_id)
);

-- Turns that have ended, measured when they did.
CREATE TABLE turn_figure (
  agency          text COLLATE "C" NOT NULL,
  case_id         text COLLATE "C" NOT NULL,
  turn            integer NOT NULL,
  step            text COLLATE "C" NOT NULL,
  edition         text COLLATE "C" NOT NULL,
  number          text NOT NULL,
  roles           text[] NOT NULL,
  started_at      timestamptz NOT NULL,
  ended_at        timestamptz NOT NULL,
  due             timestamptz,
  used_minutes    integer NOT NULL,
  waiting_minutes integer NOT NULL,
  late_minutes    integer NOT NULL,
  -- null where the SOP states no standard time.
  within_standard boolean,
  PRIMARY KEY (agency, case_id, turn)
);
-- All that the figures of a stretch of time are made of, read from the index alone.
CREATE INDEX turn_figure_by_end ON turn_figure (agency, ended_at) INCLUDE (step, edition, roles, used_minutes, waiting_minutes, within_standard);
CREATE INDEX turn_figure_worst ON turn_figure (agency, late_minutes, case_id, turn) WHERE NOT within_standard;
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
