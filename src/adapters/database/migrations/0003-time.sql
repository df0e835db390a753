-- Time: changes of settings, clocks that are watched, inboxes, and the figures of ended turns.

-- Agencies that were there before start with the reminders of the executor alone.
ALTER TABLE agency ADD COLUMN reminders json NOT NULL DEFAULT '{"half":true,"eighty":true,"due":true,"rungs":[],"urgent":[]}';
ALTER TABLE agency ALTER COLUMN reminders DROP DEFAULT;

-- What was changed in an agency's settings: a record like the events, in a chain of its own.
CREATE TABLE agency_change (
  agency        text COLLATE "C" NOT NULL,
  version       integer NOT NULL CHECK (version > 0),
  -- The canonical text of {at, by, change, reason}; json, not jsonb, so that it can be hashed again.
  entry         json NOT NULL,
  previous_hash text NOT NULL,
  -- SHA-256 of previous_hash and the canonical JSON of {agency, entry, version}.
  hash          text NOT NULL,
  PRIMARY KEY (agency, version)
);
CREATE TRIGGER agency_change_unalterable BEFORE UPDATE OR DELETE OR TRUNCATE ON agency_change
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE agency_change ENABLE ALWAYS TRIGGER agency_change_unalterable;

-- Keeps a change and puts it into force; false when it does not follow on the version before.
-- p_start is the canonical text up to the entry. Settings that do not change are given as null.
CREATE FUNCTION change_agency(p_agency text, p_version integer, p_start text, p_entry text, p_calendar json, p_reminders json) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  before text := repeat('0', 64);
BEGIN
  IF p_version > 1 THEN
    SELECT hash INTO before FROM agency_change WHERE agency = p_agency AND version = p_version - 1;
    IF NOT FOUND THEN RETURN false; END IF;
  END IF;
  INSERT INTO agency_change VALUES (p_agency, p_version, p_entry::json, before,
    encode(sha256(convert_to(before || p_start || p_entry || ',"version":' || p_version || '}', 'UTF8')), 'hex'))
  ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE agency SET calendar = coalesce(p_calendar, calendar), reminders = coalesce(p_reminders, reminders) WHERE id = p_agency;
  IF NOT FOUND THEN RAISE EXCEPTION 'agency % is not known', p_agency; END IF;
  RETURN true;
END $$;

-- The calendar the current due time was computed with. Until now every agency had its first.
ALTER TABLE case_row ADD COLUMN calendar_version integer;
UPDATE case_row SET calendar_version = 1 WHERE due IS NOT NULL;
-- Cases that rest on an older calendar are the beginning of this index: nothing else is read.
CREATE INDEX case_calendar ON case_row (agency, calendar_version, case_id) WHERE status = 'open' AND calendar_version IS NOT NULL;

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

-- Reminders as they lie in the inbox of a role; the key keeps each from being told twice.
CREATE TABLE inbox (
  agency  text COLLATE "C" NOT NULL,
  role    text COLLATE "C" NOT NULL,
  case_id text COLLATE "C" NOT NULL,
  item    text COLLATE "C" NOT NULL,
  kind    text COLLATE "C" NOT NULL,
  number  text NOT NULL,
  code    text NOT NULL,
  due     timestamptz NOT NULL,
  at      timestamptz NOT NULL,
  summary boolean NOT NULL,
  PRIMARY KEY (agency, role, case_id, item, kind)
);
CREATE INDEX inbox_newest ON inbox (agency, role, at, case_id, item, kind);

-- Up to when an officer has seen what came to his roles.
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

-- Replaces the clocks of a case. One that is as it was keeps the time of its next look.
CREATE FUNCTION put_watches(p_new boolean, p_agency text, p_case text, p_number text, p_watches json) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT p_new THEN
    DELETE FROM watch WHERE agency = p_agency AND case_id = p_case
      AND item NOT IN (SELECT w.item FROM json_to_recordset(p_watches) AS w (item text));
  END IF;
  INSERT INTO watch AS w
    SELECT p_agency, p_case, n.item, p_number, n.watched, n.at
    FROM json_to_recordset(p_watches) AS n (item text, watched json, at timestamptz)
  ON CONFLICT (agency, case_id, item) DO UPDATE
    SET number = excluded.number, watched = excluded.watched, at = excluded.at
    WHERE w.watched::text <> excluded.watched::text;
END $$;

-- Adds turns that have ended. What an ended turn measured does not change.
CREATE FUNCTION put_figures(p_agency text, p_case text, p_figures json) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO turn_figure
    SELECT p_agency, p_case, f.turn, f.step, f.edition, f.number, f.roles, f.started_at, f.ended_at, f.due,
      f.used_minutes, f.waiting_minutes, f.late_minutes, f.within_standard
    FROM json_to_recordset(p_figures) AS f (
      turn integer, step text, edition text, number text, roles text[], started_at timestamptz, ended_at timestamptz, due timestamptz,
      used_minutes integer, waiting_minutes integer, late_minutes integer, within_standard boolean)
  ON CONFLICT DO NOTHING
$$;

DROP FUNCTION append_case(text, text, integer, text, text[], text[], timestamptz[], timestamptz[], json, text[], json, text, text, text, text);
DROP FUNCTION put_projection(boolean, json, text[], json);

-- As in 0002, with the calendar's version, clocks and figures.
CREATE FUNCTION put_projection(p_new boolean, p_row json, p_words text[], p_work json, p_watches json, p_figures json) RETURNS integer[]
LANGUAGE plpgsql AS $$
DECLARE
  fresh case_row;
  was text;
BEGIN
  fresh := json_populate_record(NULL::case_row, p_row);
  fresh.words := array_to_tsvector(p_words);
  IF p_new THEN
    INSERT INTO case_row SELECT fresh.*;
  ELSE
    SELECT status INTO was FROM case_row WHERE agency = fresh.agency AND case_id = fresh.case_id FOR UPDATE;
    IF FOUND THEN
      UPDATE case_row SET
        number = fresh.number, edition = fresh.edition, status = fresh.status, close_reason = fresh.close_reason,
        step = fresh.step, turn = fresh.turn, step_since = fresh.step_since, due = fresh.due,
        waiting_for = fresh.waiting_for, assignee_id = fresh.assignee_id, assignee_name = fresh.assignee_name,
        category = fresh.category, severity = fresh.severity, system_name = fresh.system_name,
        unit = fresh.unit, unit_key = fresh.unit_key, channel = fresh.channel,
        measures_in_force = fresh.measures_in_force, opened_at = fresh.opened_at, closed_at = fresh.closed_at,
        updated_at = fresh.updated_at, version = fresh.version, tracking_hash = fresh.tracking_hash,
        search_text = fresh.search_text, outside_roles = fresh.outside_roles, words = fresh.words,
        calendar_version = fresh.calendar_version
      WHERE agency = fresh.agency AND case_id = fresh.case_id;
    ELSE
      INSERT INTO case_row SELECT fresh.*;
    END IF;
    DELETE FROM work_item WHERE agency = fresh.agency AND case_id = fresh.case_id;
  END IF;
  INSERT INTO work_item
    SELECT fresh.agency, fresh.case_id, w.item, r.role, w.kind, w.roles, w.assignee_id, w.since, w.due, coalesce(w.due, 'infinity')
    FROM json_to_recordset(p_work) AS w (item text, kind text, roles text[], assignee_id text, since timestamptz, due timestamptz)
    CROSS JOIN LATERAL (SELECT DISTINCT unnest(w.roles) AS role) r;
  PERFORM put_watches(p_new, fresh.agency, fresh.case_id, fresh.number, p_watches);
  IF json_array_length(p_figures) > 0 THEN
    PERFORM put_figures(fresh.agency, fresh.case_id, p_figures);
  END IF;
  RETURN ARRAY[
    (fresh.status = 'open')::integer - coalesce((was = 'open')::integer, 0),
    (fresh.status = 'closed')::integer - coalesce((was = 'closed')::integer, 0)];
END $$;

-- As in 0002, with clocks and figures.
CREATE FUNCTION append_case(
  p_agency text, p_case text, p_expected integer, p_start text,
  p_types text[], p_events text[], p_happened timestamptz[], p_recorded timestamptz[],
  p_row json, p_words text[], p_work json, p_watches json, p_figures json,
  p_scope text, p_key text, p_request_hash text, p_answer text
) RETURNS integer[]
LANGUAGE plpgsql AS $$
DECLARE
  before text := repeat('0', 64);
  after text;
  place integer;
BEGIN
  IF p_key IS NOT NULL THEN
    PERFORM keep_once(p_agency, p_scope, p_key, p_request_hash, p_answer);
  END IF;
  IF p_expected > 0 THEN
    SELECT hash INTO before FROM event WHERE agency = p_agency AND case_id = p_case AND version = p_expected;
    IF NOT FOUND THEN RAISE EXCEPTION 'version-conflict' USING ERRCODE = 'TG001', DETAIL = p_case; END IF;
  END IF;
  FOR i IN 1 .. cardinality(p_events) LOOP
    place := p_expected + i;
    after := encode(sha256(convert_to(before || p_start || p_events[i] || ',"version":' || place || '}', 'UTF8')), 'hex');
    -- Waits for whoever is writing the same version; then one of the two is told.
    INSERT INTO event VALUES (p_agency, p_case, place, p_types[i], p_events[i]::json, p_happened[i], p_recorded[i], before, after)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN RAISE EXCEPTION 'version-conflict' USING ERRCODE = 'TG001', DETAIL = p_case; END IF;
    before := after;
  END LOOP;
  RETURN put_projection(p_expected = 0, p_row, p_words, p_work, p_watches, p_figures);
END $$;
