import type pg from 'pg';
import type { SopStore } from '#app/ports.ts';
import {
  settingKinds,
  settingOf,
  settingStream,
  valueIn,
  type SettingKind,
} from '#core/keeping/settings/event.ts';
import { readSetting } from '#core/keeping/settings/read.ts';
import { canonical } from '#core/record/canonical.ts';
import { entryFrame } from '#core/record/chain.ts';
import { ask } from '#adapters/database/connection/pool.ts';
import { newestFirst } from './newest-first.ts';

/** Records a change and puts it into force in one statement. */
export const changeIn =
  (pool: pg.Pool): SopStore['change'] =>
  async ({ agency, version, event }) => {
    const kind = settingOf(event.type);
    const stream = settingStream(kind);
    const { start, end } = entryFrame(agency, stream);
    const [answer] = await ask<{ kept: boolean }>(
      pool,
      'change-setting',
      'select change_setting($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) as kept',
      [
        agency,
        stream,
        version - 1,
        start,
        end,
        event.type,
        canonical(event),
        event.happenedAt,
        event.recordedAt,
        kind,
        canonical(valueIn(event)),
      ],
    );
    return answer?.kept ?? false;
  };

/** Changes of an agency's settings, from the record. */
export const changesIn =
  (pool: pg.Pool): SopStore['changes'] =>
  async (agency, only) => {
    const streams = (only === undefined ? settingKinds : [only]).map(settingStream);
    const rows = await ask<{ stream: string; version: number; text: string }>(
      pool,
      'setting-changes',
      'select stream, version, event::text as text from event where agency = $1 and stream = any($2)',
      [agency, streams],
    );
    return rows
      .map(({ stream, version, text }) => ({
        agency,
        version,
        event: readSetting(text, { stream, version }),
      }))
      .toSorted(newestFirst);
  };

/** How often each setting in force was changed. */
export const settingVersionsIn =
  (pool: pg.Pool): SopStore['settingVersions'] =>
  async (agency) => {
    const rows = await ask<{ kind: SettingKind; version: number }>(
      pool,
      'setting-versions',
      'select kind, max(version) as version from agency_setting where agency = $1 group by kind',
      [agency],
    );
    const of = (kind: SettingKind): number => rows.find((row) => row.kind === kind)?.version ?? 0;
    return {
      calendar: of('calendar'),
      reminders: of('reminders'),
      papers: of('papers'),
      duties: of('duties'),
      bodies: of('bodies'),
      access: of('access'),
    };
  };
