import { say } from '#core/text/bilingual.ts';
import { roleName } from '#core/cases/gates.ts';
import { withNote } from './with-note.ts';
import type { EventKinds } from './kind.ts';

/** Events about the bodies a case involves. Who else is involved is not for the parties to read. */
export const partyKinds = {
  'party-involved': {
    audience: 'team',
    reporter: null,
    sign: 'person',
    ofCompletion: true,
    sentence: ({ role, name, because }, { sop }) => {
      const who = roleName(sop, role);
      return because === 'owner'
        ? say(
            `${name} dilibatkan sebagai ${who}, pemilik sistem`,
            `${name} involved as "${who}", owner of the system`,
          )
        : say(`${name} dilibatkan sebagai ${who}`, `${name} involved as "${who}"`);
    },
  },
  'party-released': {
    audience: 'team',
    reporter: null,
    sign: 'stop',
    ofCompletion: true,
    sentence: ({ role, body, reason }, { sop, parties }) => {
      const name = parties.find((one) => one.role === role && one.body === body)?.name ?? body;
      const who = roleName(sop, role);
      return withNote(
        say(
          `${name} tidak lagi dilibatkan sebagai ${who}`,
          `${name} no longer involved as "${who}"`,
        ),
        reason,
      );
    },
  },
  'outside-view-released': {
    audience: 'team',
    reporter: null,
    sign: 'pen',
    ofCompletion: false,
    sentence: ({ texts, files }) => {
      const parts = Object.values(texts).filter((text) => text !== '').length;
      return say(
        `Yang boleh dilihat pihak luar ditetapkan: ${String(parts)} bagian laporan, ${String(files.length)} berkas bukti`,
        `What outside parties may see was settled: ${String(parts)} part${parts === 1 ? '' : 's'} of the report, ${String(files.length)} evidence file${files.length === 1 ? '' : 's'}`,
      );
    },
  },
} satisfies Partial<EventKinds>;
