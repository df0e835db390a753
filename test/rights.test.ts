import { describe, expect, test } from 'vitest';
import type { Case } from '#core/cases/case.ts';
import type { Command, CommandData } from '#core/cases/command.ts';
import { decide } from '#core/cases/decide.ts';
import { caseRights, type CaseVerb } from '#core/cases/rights/case-rights.ts';
import { partiesOf } from '#core/cases/parties.ts';
import type { AskRights } from '#core/cases/rights/rights.ts';
import type { Thing } from '#core/cases/rights/who.ts';
import { oversightRights } from '#core/oversight/oversight-rights.ts';
import { paperRights } from '#core/papers/access/paper-rights.ts';
import type { Actor } from '#core/people/actor.ts';
import { compile } from '#core/sops/compile.ts';
import { bodyRights } from '#app/people/body-rights.ts';
import { peopleRights } from '#app/people/people-rights.ts';
import { timeRights } from '#app/time/time-rights.ts';
import { file, officer, personOf, Scenario, someFacts } from '#test/support/scenario.ts';
import { sharedWords } from '#test/support/shared-words.ts';
import { smallDocument } from '#test/support/small-sop.ts';
import { commandTypes, generators } from '#test/support/tries.ts';
import { keptCheck } from '#test/support/kept-check.ts';

/** The small SOP with an outside party that no step needs. */
const sop = compile({
  ...smallDocument,
  pelaksana: [...smallDocument.pelaksana, { kode: 'vendor', nama: 'Vendor', luar: 'lainnya' }],
});
const owner = personOf('dinas-contoh', 'pemilik');

const tim = officer('tim');

/** A case at the step of `tim`, with an approval asked of `sekda`, minutes that `tim` signed and sent to that unit, and a disposition to `meja`; it came by `pemilik`, which a work unit holds that was let in. */
const story = new Scenario(sop)
  .reported()
  .completed(officer('meja'), 'lanjut')
  .completed(tim, 'tinggi', {
    form: { alasan: 'Terbukti', parah: 'tinggi' },
    outputs: [{ output: 'tangkapan', files: [file('blokir.png')] }],
  })
  .involving('pemilik', 'dinas-contoh')
  .completed(owner, 'lanjut')
  .knowing({ unitReports: { received: 9, valid: 4 } });
const signing = {
  type: 'sign-paper',
  ...keptCheck,
  output: 'berita-acara',
  of: { kind: 'turn', number: 2 },
  version: 1,
  code: 'ABCD-EFGH',
  number: '1',
  title: 'Berita Acara',
  file: file('berita-acara.pdf'),
  edits: {},
  via: 'certificate',
  over: null,
  signer: { role: 'tim', name: 'Petugas Contoh', position: 'Tim' },
} as const;
const told = story
  .when(tim, { type: 'request-approval', turn: story.turn, outcome: 'sudah', reason: 'Sudah' })
  .when(tim, signing)
  .thenHappened('paper-signed')
  .when(tim, {
    type: 'send-paper',
    output: 'berita-acara',
    of: { kind: 'turn', number: 2 },
    to: ['Dinas Contoh'],
    bodies: ['dinas-contoh'],
    way: 'email',
    note: 'Surel nomor 214 pada surat keluar',
    proof: [],
  })
  .when(officer('ketua'), {
    type: 'give-disposition',
    plan: {
      to: [{ name: '', role: 'meja' }],
      instructions: ['Periksa'],
      note: '',
      agendaNumber: null,
      giver: 'ketua',
      from: null,
    },
  });

/** Everybody who may ask, in the order of the columns below. */
const actors: Readonly<Record<string, Actor>> = {
  executor: tim,
  team: officer('meja'),
  controller: officer('ketua'),
  approver: officer('sekda'),
  party: owner,
  'other body': personOf('dinas-lain', 'pemilik'),
  'other role': personOf('dinas-contoh', 'vendor'),
  'no body': officer('pemilik'),
  administrator: officer('administrator'),
  auditor: officer('auditor'),
  stranger: officer(),
  machine: { kind: 'machine', id: 'm', name: 'Mesin Contoh', roles: ['tim'] },
  reporter: { kind: 'reporter' },
  tanggap: { kind: 'system' },
};

/** What a right is asked about in this case. */
const thing: Thing = {
  sop,
  step: sop.steps.get('rapat'),
  approver: 'sekda',
  signers: ['tim'],
  readers: ['tim', 'ketua'],
  receivers: ['meja'],
  addressees: ['dinas-contoh'],
  parties: partiesOf(told.open),
};

const columns = Object.keys(actors);

/** The beginning of a name; of one of two words the first letter and the second: `obod`. */
const heading = (name: string): string => {
  const [first = '', second] = name.split(' ');
  return second === undefined ? first.slice(0, 4) : `${first.charAt(0)}${second}`.slice(0, 4);
};

const row = (verb: string, marks: readonly string[]): string =>
  [verb.padEnd(22), ...marks].join(' ').trimEnd();

/** `yes`, `–` with a sentence that says who may, or `…` where the case does not exist for the actor. */
const marksOf = <Verb extends string>(
  rights: AskRights<Verb>,
  verb: Verb,
  hides: (verb: Verb) => boolean,
) =>
  Object.values(actors).map((actor) => {
    const hidden = hides(verb) && 'roles' in actor && !caseRights.may(actor, 'see-case', thing);
    return (hidden ? '…' : rights.may(actor, verb, thing) ? 'yes' : '–').padEnd(4);
  });

const tableOf = <Verb extends string>(
  rights: AskRights<Verb>,
  verbs: readonly Verb[],
  hides: (verb: Verb) => boolean = () => false,
): string =>
  [
    row(
      '',
      columns.map((name) => heading(name).padEnd(4)),
    ),
    ...verbs.map((verb) => row(verb, marksOf(rights, verb, hides))),
  ].join('\n');

const isVerb = (text: string): text is keyof typeof generators => text in generators;

const caseVerbs: readonly CaseVerb[] = [
  ...commandTypes.filter(isVerb),
  'withdraw-print',
  'tell-measures',
  'answer-for-others',
  'sign-as-party',
  'see-case',
  'see-reporter',
  'see-form',
  'see-all-cases',
  'find-cases',
];

/** Asked of a case that is there; the others are asked of the agency. */
const ofACase = (verb: CaseVerb): boolean =>
  ![
    'receive-report',
    'see-case',
    'see-reporter',
    'see-form',
    'see-all-cases',
    'find-cases',
  ].includes(verb);

const lines = (text: string): string => text.replace(/^\n/, '').trimEnd();

/** Written by hand: whoever changes a right changes it here, where it is reviewed. */
const cases = lines(`
                       exec team cont appr part obod orol nbod admi audi stra mach repo tang
receive-report         yes  yes  yes  yes  –    –    –    –    –    –    –    yes  yes  yes
start-step             yes  –    –    –    –    …    …    …    –    –    …    yes  –    –
assign-step            yes  –    yes  –    –    …    …    …    –    –    …    yes  –    –
complete-step          yes  –    –    –    –    …    …    …    –    –    …    yes  –    –
wait                   yes  –    –    –    –    …    …    …    –    –    …    yes  –    –
resume                 yes  –    –    –    –    …    …    …    –    –    …    yes  –    –
request-approval       yes  –    –    –    –    …    …    …    –    –    …    yes  –    –
request-lifting        yes  –    yes  –    –    …    …    …    –    –    …    yes  –    –
give-approval          –    –    –    yes  –    …    …    …    –    –    …    –    –    –
refuse-approval        –    –    –    yes  –    …    …    …    –    –    …    –    –    –
record-decision        –    –    yes  yes  –    …    …    …    –    –    …    –    –    –
withdraw-decision      –    –    yes  yes  –    …    …    …    –    –    …    –    –    –
order-measure          yes  –    yes  –    –    …    …    …    –    –    …    yes  –    –
execute-measure        yes  –    yes  –    –    …    …    …    –    –    …    yes  –    –
lift-measure           yes  –    yes  –    –    …    …    …    –    –    …    yes  –    –
withdraw-measure       yes  –    yes  –    –    …    …    …    –    –    …    yes  –    –
correct-report         yes  yes  –    –    –    …    …    …    –    –    …    yes  –    –
involve-party          yes  yes  yes  –    –    …    …    …    –    –    …    yes  –    –
release-party          yes  yes  yes  –    –    …    …    …    –    –    …    yes  –    –
release-outside-view   yes  yes  yes  –    –    …    …    …    –    –    …    yes  –    –
assess-severity        yes  –    yes  –    –    …    …    …    –    –    …    yes  –    –
attach-evidence        yes  yes  yes  yes  yes  …    …    …    –    –    …    yes  –    –
send                   yes  yes  yes  yes  –    …    …    …    –    –    …    yes  –    –
escalate               yes  yes  yes  yes  –    …    …    …    –    –    …    yes  –    –
record-sending         yes  yes  yes  yes  –    …    …    …    –    –    …    yes  –    –
waive-sending          –    –    yes  –    –    …    …    …    –    –    …    –    –    –
record-reply           yes  yes  yes  yes  –    …    …    …    –    –    …    yes  –    –
note                   yes  yes  yes  yes  –    …    …    …    –    –    …    yes  –    –
tell-reporter          yes  yes  yes  yes  –    …    …    …    –    –    …    yes  –    –
write-as-reporter      –    –    –    –    –    …    …    …    –    –    …    –    yes  –
join-duplicate         –    –    yes  –    –    …    …    …    –    –    …    –    –    –
close                  –    –    yes  –    –    …    …    …    –    –    …    –    –    –
reopen                 –    –    yes  –    –    …    …    …    –    –    …    –    –    –
recompute-due          –    –    –    –    –    …    …    …    –    –    …    –    –    yes
start-duty             yes  –    yes  –    –    …    …    …    –    –    …    yes  –    –
set-duty-aside         yes  –    yes  –    –    …    …    …    –    –    …    yes  –    –
take-duty-up           yes  –    yes  –    –    …    …    …    –    –    …    yes  –    –
fulfil-duty            yes  –    yes  –    –    …    …    …    –    –    …    yes  –    –
make-case-file         yes  yes  yes  yes  –    …    …    …    yes  yes  …    yes  –    –
call-meeting           yes  yes  yes  yes  –    …    …    …    –    –    …    yes  –    –
change-meeting         yes  yes  yes  yes  –    …    …    …    –    –    …    yes  –    –
record-meeting         yes  yes  yes  yes  –    …    …    …    –    –    …    yes  –    –
cancel-meeting         yes  yes  yes  yes  –    …    …    …    –    –    …    yes  –    –
give-disposition       yes  yes  yes  yes  –    …    …    …    –    –    …    yes  –    –
answer-disposition     –    yes  yes  –    –    …    …    …    –    –    …    –    –    –
edit-paper             yes  yes  yes  yes  –    …    …    …    –    –    …    yes  –    –
initial-paper          yes  yes  yes  yes  –    …    …    …    –    –    …    –    –    –
sign-paper             yes  –    –    –    –    …    …    …    –    –    …    yes  –    –
print-paper            yes  –    yes  –    –    …    …    …    –    –    …    yes  –    –
sign-on-paper          yes  –    yes  –    –    …    …    …    –    –    …    yes  –    –
export-paper           yes  –    yes  –    –    …    …    …    –    –    …    yes  –    –
return-paper           yes  –    yes  –    –    …    …    …    –    –    …    yes  –    –
send-paper             yes  yes  yes  yes  –    …    …    …    –    –    …    yes  –    –
fetch-paper            –    –    –    –    yes  …    …    …    –    –    …    –    –    –
revoke-paper           yes  –    yes  –    –    …    …    …    –    –    …    yes  –    –
receive-paper          yes  yes  yes  yes  –    …    …    …    –    –    …    yes  –    –
withdraw-print         yes  –    yes  –    –    …    …    …    –    –    …    yes  –    –
tell-measures          yes  –    yes  –    –    …    …    …    –    –    …    yes  –    –
answer-for-others      yes  yes  yes  yes  –    …    …    …    –    –    …    yes  –    –
sign-as-party          –    –    –    –    –    …    …    …    –    –    …    –    –    –
see-case               yes  yes  yes  yes  yes  –    –    –    yes  yes  –    yes  –    yes
see-reporter           yes  yes  yes  yes  –    –    –    –    –    –    –    yes  –    –
see-form               yes  –    –    –    –    –    –    –    –    –    –    yes  –    –
see-all-cases          yes  yes  yes  yes  –    –    –    –    yes  yes  –    yes  –    –
find-cases             yes  yes  yes  yes  yes  yes  yes  –    yes  yes  –    yes  –    –
`);

describe('who may do what with a case', () => {
  test('stands in this table', () => {
    expect(tableOf(caseRights, caseVerbs, ofACase)).toBe(cases);
  });
});

describe('who signs a paper as somebody it names', () => {
  const asked = Object.entries(actors).flatMap(([kind, actor]) =>
    'id' in actor ? [[kind, actor] as const] : [],
  );
  const named = (id: string): Thing => ({ ...thing, named: [id] });

  test.each(asked)('%s, named by the account, whatever else he is to the case', (_, actor) => {
    expect(caseRights.may(actor, 'sign-as-party', named(actor.id))).toBe(true);
  });

  test.each(asked)('not %s, where another account is named', (_, actor) => {
    expect(caseRights.mayNot(actor, 'sign-as-party', named('akun-lain'))?.message.id).toBe(
      'Hanya peserta yang dicantumkan beserta akunnya yang boleh menandatangani naskah ini sebagai peserta. Serahkan kepada yang berwenang.',
    );
  });
});

describe('who may do what beside the commands of a case', () => {
  test('stands in these tables', () => {
    expect(
      tableOf(paperRights, [
        'preview-paper',
        'read-papers',
        'read-restricted-paper',
        'give-out-all-papers',
        'read-registers',
        'read-paper-settings',
        'change-paper-settings',
      ]),
    ).toBe(
      lines(`
                       exec team cont appr part obod orol nbod admi audi stra mach repo tang
preview-paper          yes  –    –    –    –    –    –    –    –    –    –    yes  –    –
read-papers            yes  yes  yes  yes  –    –    –    –    yes  yes  –    yes  –    –
read-restricted-paper  yes  –    yes  –    –    –    –    –    –    –    –    yes  –    yes
give-out-all-papers    yes  –    yes  –    –    –    –    –    –    –    –    yes  –    –
read-registers         yes  yes  yes  yes  –    –    –    –    yes  yes  –    yes  –    –
read-paper-settings    yes  yes  yes  yes  –    –    –    –    yes  yes  –    yes  –    –
change-paper-settings  –    –    yes  –    –    –    –    –    yes  –    –    –    –    –
`),
    );
    expect(
      tableOf(oversightRights, [
        'read-reminders',
        'change-reminders',
        'read-duties',
        'change-duties',
        'read-compliance',
        'simulate',
      ]),
    ).toBe(
      lines(`
                       exec team cont appr part obod orol nbod admi audi stra mach repo tang
read-reminders         yes  yes  yes  yes  –    –    –    –    yes  yes  –    yes  –    –
change-reminders       –    –    yes  –    –    –    –    –    yes  –    –    –    –    –
read-duties            yes  yes  yes  yes  –    –    –    –    yes  yes  –    yes  –    –
change-duties          –    –    yes  –    –    –    –    –    yes  –    –    –    –    –
read-compliance        yes  yes  yes  yes  –    –    –    –    yes  yes  –    yes  –    –
simulate               yes  yes  yes  yes  –    –    –    –    yes  yes  –    yes  –    –
`),
    );
    expect(tableOf(timeRights, ['read-calendar', 'change-calendar', 'read-changes'])).toBe(
      lines(`
                       exec team cont appr part obod orol nbod admi audi stra mach repo tang
read-calendar          yes  yes  yes  yes  –    –    –    –    yes  yes  –    yes  –    –
change-calendar        –    –    yes  –    –    –    –    –    yes  –    –    –    –    –
read-changes           yes  yes  yes  yes  –    –    –    –    yes  yes  –    yes  –    –
`),
    );
    expect(tableOf(bodyRights, ['read-bodies', 'change-bodies'])).toBe(
      lines(`
                       exec team cont appr part obod orol nbod admi audi stra mach repo tang
read-bodies            yes  yes  yes  yes  –    –    –    –    yes  yes  –    yes  –    –
change-bodies          –    –    yes  –    –    –    –    –    yes  –    –    –    –    –
`),
    );
    expect(
      tableOf(peopleRights, ['read-people', 'change-people', 'change-access', 'read-security']),
    ).toBe(
      lines(`
                       exec team cont appr part obod orol nbod admi audi stra mach repo tang
read-people            –    –    yes  –    –    –    –    –    yes  yes  –    –    –    –
change-people          –    –    –    –    –    –    –    –    yes  –    –    –    –    –
change-access          –    –    –    –    –    –    –    –    yes  –    –    –    –    –
read-security          –    –    –    –    –    –    –    –    yes  yes  –    –    –    –
`),
    );
  });
});

/** What is asked of the case where it stands; papers that are signed as the table says. */
const commandOf = (type: keyof typeof generators): CommandData => {
  switch (type) {
    case 'sign-paper':
      return signing;
    case 'revoke-paper':
      return { type, output: 'berita-acara', of: { kind: 'turn', number: 2 }, reason: 'Salah' };
    case 'print-paper':
    case 'sign-on-paper':
    case 'export-paper':
    case 'return-paper':
      return {
        ...generators[type](sop, told.state, 1),
        output: 'berita-acara',
        of: { kind: 'turn', number: 2 },
      } as CommandData;
    case 'fetch-paper':
      return { type, output: 'berita-acara', of: { kind: 'turn', number: 2 }, version: 1 };
    case 'record-decision':
    case 'withdraw-decision':
      return { ...generators[type](sop, told.state, 1), approval: 1 } as CommandData;
    case 'answer-disposition':
      return { type, disposition: 1, receiver: 1, answer: 'Sudah' };
    case 'give-disposition':
      // One that begins a chain; passing on is asked like an answer.
      return generators[type](sop, told.state, 0);
    default:
      return generators[type](sop, told.state, 1);
  }
};

const asking = (state: Case, command: CommandData, by: Actor) => {
  const asked: Command = { ...command, meta: { id: 'c', at: told.now, by, facts: someFacts } };
  return decide(sop, state, asked);
};

describe('every command asks that table before anything else', () => {
  test.each(commandTypes.filter(isVerb))('%s', (type) => {
    for (const actor of Object.values(actors)) {
      const decision = asking(told.state, commandOf(type), actor);
      const refused = 'refused' in decision ? decision.refused : undefined;
      expect(refused === 'not-permitted' || refused === 'wrong-role').toBe(
        !caseRights.may(actor, type, thing),
      );
    }
  });

  test.each(commandTypes.filter(isVerb))('%s is refused with who may', (type) => {
    for (const actor of Object.values(actors)) {
      const refusal = caseRights.mayNot(actor, type, thing);
      if (refusal === undefined) continue;
      expect(refusal.message.id).toMatch(/^Hanya \S.+ yang boleh \S.+\. \S.+\.$/u);
      expect(refusal.message.en).toMatch(/^Only \S.+ may \S.+\. \S.+\.$/u);
      expect(sharedWords(refusal.message)).toEqual([]);
    }
  });

  test('so whoever may not is told that, and not what is wrong with what he wrote', () => {
    const closing = { type: 'close', reason: 'withdrawn', note: '' } as const;
    expect(asking(told.state, closing, tim)).toMatchObject({
      refused: 'not-permitted',
      message: {
        id: 'Hanya pengendali (Ketua) yang boleh menutup kasus di luar alur. Serahkan kepada yang berwenang.',
        en: 'Only the controllers ("Ketua") may close a case outside the flow. Leave it to them.',
      },
    });
    expect(asking(told.state, closing, officer('ketua'))).toMatchObject({
      refused: 'empty-text',
    });
  });

  test('whoever means a step that was left is told that the case has moved on', () => {
    const late = { type: 'start-step', turn: 1 } as const;
    for (const actor of [officer('meja'), tim])
      expect(asking(told.state, late, actor)).toMatchObject({ refused: 'not-current-turn' });
  });
});
