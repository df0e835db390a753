import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask } from '#core/cases/ask.ts';
import type { Case, OpenCase } from '#core/cases/case.ts';
import type { CommandData } from '#core/cases/command.ts';
import { consequences } from '#core/cases/effect-kinds.ts';
import { paperOfTurn } from '#core/cases/paper-id.ts';
import { owedBy } from '#core/cases/sendings.ts';
import type { Sop } from '#core/sops/model.ts';
import { heldSop } from '#test/support/held-sop.ts';
import { keptCheck } from '#test/support/kept-check.ts';
import { live, tries } from '#test/support/lives.ts';
import { file, instant, officer, personOf, Scenario, someFacts } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';

const [meja, tim, ketua] = [officer('meja'), officer('tim'), officer('ketua')];
const pemilik = personOf('dinas-contoh', 'pemilik');
const minutes = paperOfTurn({ output: 'berita-acara', turn: 2 });

const assessed = (sop: Sop, outcome: 'rendah' | 'tinggi'): Scenario =>
  new Scenario(sop)
    .reported()
    .completed(meja, 'lanjut')
    .completed(tim, outcome, {
      form: { alasan: 'ya', parah: outcome },
      outputs: outcome === 'tinggi' ? [{ output: 'tangkapan', files: [file('blokir.png')] }] : [],
    })
    .involving('pemilik', 'dinas-contoh')
    .thenAt('tangani');

/** The minutes are to be sent to the owner, and are a draft. */
const held = assessed(heldSop, 'rendah');

const signed = (version: number): CommandData => ({
  type: 'sign-paper',
  ...keptCheck,
  ...minutes,
  version,
  code: `KODE-${String(version)}`,
  number: `${String(version)} / BA`,
  title: 'Berita Acara',
  file: file(`v${String(version)}.pdf`),
  signer: { role: 'tim', name: 'Petugas Contoh', position: 'Tim' },
  via: 'certificate',
  edits: {},
  over: null,
  signatories: [{ role: 'tim', person: { name: 'Petugas Contoh', position: 'Tim' } }],
});

type RecordSending = Extract<CommandData, { readonly type: 'record-sending' }>;

const sent: CommandData = {
  type: 'send-paper',
  ...minutes,
  to: ['Pemilik'],
  reaches: [],
  way: 'email',
  note: 'Surel nomor 214 pada surat keluar',
  proof: [],
};

const record = (recipient = 'Pemilik', sending = 1): RecordSending => ({
  type: 'record-sending',
  sending,
  recipients: [recipient],
  addressee: '',
  sentBy: 'Kurir Contoh',
  way: 'courier',
  note: 'Resi 12',
  proof: [],
});

const waive: CommandData = { type: 'waive-sending', sending: 1, reason: 'Sudah diberi tahu' };

/** The gates that what was ordered sets before the step the case stands at, as far as they apply. */
const gates = ({ open, sop }: Scenario) =>
  (ask(sop, open, tim, someFacts).outcomes[0]?.gates ?? []).flatMap((state) =>
    state.gate.type === 'orders-sent' && state.applies ? [state] : [],
  );

describe('where the edition wants what a step orders sent before the case goes on', () => {
  test('nobody completes the next step while it is owed, and everybody is told by which step', () => {
    for (const by of [tim, pemilik]) {
      const refused = held.completed(by, 'lanjut').thenRefused('sending-owed').thenAt('tangani');
      expect(refused.refusal?.message.id).toContain('yang diperintahkan langkah 2');
      expect(refused.refusal?.message.en).toContain('what step 2 ordered');
      // An outside party completes it too, and is not told what goes to whom.
      expect(JSON.stringify(refused.refusal)).not.toContain('Berita Acara');
    }
    expect(gates(held)).toMatchObject([
      { open: false, message: { id: 'Harus dikirim lebih dahulu: yang diperintahkan langkah 2' } },
    ]);
  });

  test('another edition lets it go on, with the sending owed', () => {
    const free = assessed(smallSop, 'rendah').completed(pemilik, 'lanjut').completed(tim, 'belum');
    free.completed(pemilik, 'lanjut').thenAt('rapat');
    expect(free.open.sendings.map(owedBy)).toEqual([['BSSN']]);
  });

  test('it goes on once the paper was signed and sent, or its sending recorded, or waived with a reason', () => {
    const paper = held.when(tim, signed(1));
    paper.completed(pemilik, 'lanjut').thenRefused('sending-owed');
    for (const done of [paper.when(tim, sent), held.when(tim, record()), held.when(ketua, waive)]) {
      expect(gates(done)).toMatchObject([{ open: true, message: { en: expect.any(String) } }]);
      done.completed(pemilik, 'lanjut').thenAt('rapat');
    }
  });

  test('a paper revoked while the next step goes on has to be sent again first', () => {
    const revoked = held
      .when(tim, signed(1))
      .when(tim, sent)
      .when(tim, { type: 'revoke-paper', ...minutes, reason: 'Salah' });
    revoked.completed(pemilik, 'lanjut').thenRefused('sending-owed');
    revoked.when(tim, signed(2)).when(tim, sent).completed(pemilik, 'lanjut').thenAt('rapat');
  });

  test('the next step was not completed before it was sent', () => {
    const done = held
      .at('2026-11-18T10:00:00+07:00')
      .when(tim, { ...record(), happenedAt: instant('2026-11-18T09:00:00+07:00') })
      .at('2026-11-18T11:00:00+07:00');
    const at = (text: string) => ({ happenedAt: instant(`2026-11-18T${text}+07:00`) });
    const early = done
      .completed(pemilik, 'lanjut', at('08:59:00'))
      .thenRefused('happened-too-early');
    expect(early.refusal?.message.id).toContain('yang diperintahkan langkah sebelumnya dikirim');
    done.completed(pemilik, 'lanjut', at('09:01:00')).thenAt('rapat');
  });

  test('a way that orders nothing holds nobody up', () => {
    const blocked = assessed(heldSop, 'tinggi');
    expect(gates(blocked)).toEqual([]);
    blocked.completed(pemilik, 'lanjut').thenAt('rapat');
  });

  test('an order given at a later step holds by itself, and a step that is visited again waits again', () => {
    const escalated = held
      .when(tim, record())
      .completed(pemilik, 'lanjut')
      .completed(tim, 'belum')
      .thenAt('tangani');
    expect(gates(escalated).map(({ open }) => open)).toEqual([true, false]);
    escalated.completed(pemilik, 'lanjut').thenRefused('sending-owed');
    const again = escalated
      .when(tim, record('BSSN', 2))
      .completed(pemilik, 'lanjut')
      .completed(tim, 'belum');
    again.completed(pemilik, 'lanjut').thenRefused('sending-owed');
  });

  test('whoever is to choose a way that orders is told that the next step will wait', () => {
    const told = (sop: Sop, step: string, outcome: string): string => {
      const found = sop.steps.get(step);
      if (found === undefined) throw new Error(`no step ${step}`);
      return consequences(found, outcome)
        .map(({ id }) => id)
        .join('; ');
    };
    const words = 'langkah berikutnya tidak dapat diselesaikan sebelum itu dikirim';
    expect(told(heldSop, 'rapat', 'belum')).toContain(words);
    expect(told(heldSop, 'rapat', 'sudah')).not.toContain(words);
    expect(told(smallSop, 'rapat', 'belum')).not.toContain(words);
  });
});

/** Steps left for another while the step before still owes what it ordered. */
const leftOwing = (sop: Sop, all: Parameters<typeof live>[1]): { left: number; owing: number } => {
  const wanting = (state: OpenCase): readonly string[] =>
    state.sendings
      .filter(({ turn }) => {
        const step = heldSop.steps.get(state.turns.find((one) => one.turn === turn)?.step ?? '');
        return turn === state.turns.length - 1 && step?.sentBeforeNext === true;
      })
      .flatMap(owedBy);
  const isOpen = (state: Case): state is OpenCase => state.status === 'open';
  const left = live(sop, all).flatMap(({ before, events }) =>
    isOpen(before) && events.some(({ type }) => type === 'step-completed') ? [before] : [],
  );
  return {
    left: left.filter(({ sendings }) => sendings.length > 0).length,
    owing: left.filter((state) => wanting(state).length > 0).length,
  };
};

describe('whatever is tried', () => {
  test('no case of such an edition leaves a step while the one before owes what it ordered', () => {
    let left = 0;
    fc.assert(
      fc.property(tries, (all) => {
        const found = leftOwing(heldSop, all);
        left += found.left;
        expect(found.owing).toBe(0);
      }),
      { numRuns: 300 },
    );
    expect(left, 'some went on after an order').toBeGreaterThan(0);
  });

  test('where the edition leaves it owed, cases do', () => {
    const found = fc
      .sample(tries, { numRuns: 200, seed: 7 })
      .map((all) => leftOwing(smallSop, all).owing);
    expect(Math.max(...found)).toBeGreaterThan(0);
  });
});
