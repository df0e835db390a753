-- Official papers: settings of agencies, letter registers, signed versions.

-- Agencies that were there before have to fill in their letterhead and signers.
ALTER TABLE agency ADD COLUMN papers json NOT NULL DEFAULT '{"size":"a4","letterhead":{"lines":[],"address":[],"contact":null,"logo":null},"place":"","signers":{},"bsreFooter":[],"numbers":{"pattern":"{klasifikasi} / {urut} / {jenis} / {unit} / {bulanRomawi} / {tahun}","klasifikasi":"000.6","unit":"-","jenis":{"surat-dinas":"SD","nota-dinas":"ND","berita-acara":"BA","laporan":"LAP","formulir":"FORM"}}}';
ALTER TABLE agency ALTER COLUMN papers DROP DEFAULT;

DROP FUNCTION change_agency(text, integer, text, text, json, json);

-- As in 0003, with paper settings.
CREATE FUNCTION change_agency(p_agency text, p_version integer, p_start text, p_entry text, p_calendar json, p_reminders json, p_papers json) RETURNS boolean
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
  UPDATE agency SET calendar = coalesce(p_calendar, calendar), reminders = coalesce(p_reminders, reminders), papers = coalesce(p_papers, papers)
  WHERE id = p_agency;
  IF NOT FOUND THEN RAISE EXCEPTION 'agency % is not known', p_agency; END IF;
  RETURN true;
END $$;

-- Signed versions of papers, revoked ones too.
CREATE TABLE paper (
  agency      text COLLATE "C" NOT NULL,
  case_id     text COLLATE "C" NOT NULL,
  output      text COLLATE "C" NOT NULL,
  turn        integer NOT NULL,
  version     integer NOT NULL,
  code        text COLLATE "C" NOT NULL,
  case_number text NOT NULL,
  title       text NOT NULL,
  number      text NOT NULL,
  signed_at   timestamptz NOT NULL,
  signers     json NOT NULL,
  sha256      text COLLATE "C" NOT NULL,
  revoked_at  timestamptz,
  PRIMARY KEY (agency, case_id, output, turn, version)
);
-- The check page is asked with the code or the file alone; nobody knows the agency then.
CREATE UNIQUE INDEX paper_code ON paper (code);
CREATE INDEX paper_hash ON paper (sha256);

-- Letter registers: every number that was ever held, in order, without a gap.
CREATE TABLE register_entry (
  agency      text COLLATE "C" NOT NULL,
  register    text COLLATE "C" NOT NULL,
  year        integer NOT NULL,
  sequence    integer NOT NULL CHECK (sequence > 0),
  -- The paper that holds it; null: given back, the next paper takes it.
  paper       text COLLATE "C",
  at          timestamptz NOT NULL,
  void_reason text,
  PRIMARY KEY (agency, register, year, sequence)
);
CREATE UNIQUE INDEX register_paper ON register_entry (agency, register, year, paper) WHERE paper IS NOT NULL AND void_reason IS NULL;
CREATE INDEX register_free ON register_entry (agency, register, year, sequence) WHERE paper IS NULL AND void_reason IS NULL;

-- The number a paper holds, else the smallest given back, else the next. One caller at a time for a register.
CREATE FUNCTION reserve_number(p_agency text, p_register text, p_year integer, p_paper text, p_at timestamptz) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
  held integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('register:' || p_agency || ':' || p_register || ':' || p_year, 0));
  SELECT sequence INTO held FROM register_entry
    WHERE agency = p_agency AND register = p_register AND year = p_year AND paper = p_paper AND void_reason IS NULL;
  IF FOUND THEN RETURN held; END IF;
  SELECT min(sequence) INTO held FROM register_entry
    WHERE agency = p_agency AND register = p_register AND year = p_year AND paper IS NULL AND void_reason IS NULL;
  IF held IS NOT NULL THEN
    UPDATE register_entry SET paper = p_paper, at = p_at
      WHERE agency = p_agency AND register = p_register AND year = p_year AND sequence = held;
    RETURN held;
  END IF;
  INSERT INTO register_entry
    SELECT p_agency, p_register, p_year, coalesce(max(sequence), 0) + 1, p_paper, p_at, NULL
    FROM register_entry WHERE agency = p_agency AND register = p_register AND year = p_year
  RETURNING sequence INTO held;
  RETURN held;
END $$;

-- Signed versions come with the case's row, under "papers".
CREATE FUNCTION put_papers(p_agency text, p_case text, p_papers json) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO paper
    SELECT p_agency, p_case, p.output, p.turn, p.version, p.code, p."caseNumber", p.title, p.number, p."signedAt", p.signers, p.sha256, p."revokedAt"
    FROM json_to_recordset(p_papers) AS p (
      output text, turn integer, version integer, code text, "caseNumber" text, title text, number text, "signedAt" timestamptz,
      signers json, sha256 text, "revokedAt" timestamptz)
  ON CONFLICT (agency, case_id, output, turn, version) DO UPDATE
    SET signers = excluded.signers, sha256 = excluded.sha256, revoked_at = excluded.revoked_at
$$;

-- As in 0003, with papers.
CREATE OR REPLACE FUNCTION put_projection(p_new boolean, p_row json, p_words text[], p_work json, p_watches json, p_figures json) RETURNS integer[]
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
  IF json_array_length(p_row -> 'papers') > 0 THEN
    PERFORM put_papers(fresh.agency, fresh.case_id, p_row -> 'papers');
  END IF;
  RETURN ARRAY[
    (fresh.status = 'open')::integer - coalesce((was = 'open')::integer, 0),
    (fresh.status = 'closed')::integer - coalesce((was = 'closed')::integer, 0)];
END $$;
