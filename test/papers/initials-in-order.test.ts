import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { samePlace, type InitialPlace } from '#core/cases/initial-place.ts';
import { openPlaces } from '#core/cases/initials.ts';
import { defaultPaperSettings, paperFindings } from '#core/papers/settings/paper-settings.ts';
import { settleInitials } from '#test/support/initial-order.ts';
import { bytesOf, papersOf, secret, team, withPaper } from '#test/support/paper-setting.ts';
import { pdfText } from '#test/support/poppler.ts';
import { instant, officer, Scenario } from '#test/support/scenario.ts';
import { signSeen } from '#test/support/sign-seen.ts';
import { smallSop } from '#test/support/small-sop.ts';

const [meja, tim, ketua] = [officer('meja'), officer('tim'), officer('ketua')];
const paper = { output: 'berita-acara', of: { kind: 'turn', number: 2 } } as const;
const initial = { type: 'initial-paper', ...paper } as const;
const places = [{ role: null }, { role: 'ketua' }];
const made = new Scenario(smallSop)
  .reported()
  .completed(meja, 'lanjut')
  .completed(tim, 'rendah', { form: { alasan: 'ya', parah: 'rendah' } });

describe('initials in the order of the agency', () => {
  test('are given one after the other, each for its place', () => {
    const both = made.knowing({ initialPlaces: places }).when(tim, initial).when(ketua, initial);
    expect(both.open.papers[0]?.initials).toMatchObject([
      { by: { roles: ['tim'] }, place: { role: null } },
      { by: { roles: ['ketua'] }, place: { role: 'ketua' } },
    ]);
  });

  test('out of order are refused, and the sentence says who is next', () => {
    const story = made.knowing({ initialPlaces: places }).when(ketua, initial);
    expect(story.refusal).toMatchObject({
      refused: 'initials-in-order',
      message: { id: expect.stringContaining('berikutnya paraf Konseptor (Petugas Contoh tim)') },
    });
  });

  test('are one a person: who holds two places gives one of them', () => {
    const both = { ...tim, roles: ['tim', 'ketua'] };
    const story = made
      .knowing({ initialPlaces: places })
      .when(both, initial)
      .thenHappened('paper-initialled');
    expect(story.when(both, initial).refusal).toMatchObject({
      refused: 'initials-given',
      message: { id: expect.stringContaining('Mintakan paraf Ketua kepada orang lain') },
    });
    story.when(ketua, initial).thenHappened('paper-initialled');
  });

  test('are one a person where there is no order, until the draft is changed', () => {
    const once = made.when(tim, initial).thenHappened('paper-initialled');
    expect(once.when(tim, initial).refusal).toMatchObject({ refused: 'initials-given' });
    once
      .when(ketua, { type: 'edit-paper', ...paper, edits: { judul: 'Lain' } })
      .when(tim, initial)
      .thenHappened('paper-initialled');
  });

  test('fall with an edit, and the order begins anew', () => {
    const again = made
      .knowing({ initialPlaces: places })
      .when(tim, initial)
      .when(tim, { type: 'edit-paper', ...paper, edits: { judul: 'Lain' } })
      .when(ketua, initial);
    expect(again.refusal).toMatchObject({ refused: 'initials-in-order' });
  });

  test('given while there was no order hold no place in it', () => {
    const before = made.when(ketua, initial);
    expect(before.open.papers[0]?.initials[0]).not.toHaveProperty('place');
    before.knowing({ initialPlaces: places }).when(tim, initial).thenHappened('paper-initialled');
  });

  test('whatever was given, what is open are the places of the order not among it, in order', () => {
    const place = fc.record({ role: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null }) });
    const order = fc.uniqueArray(place, { selector: ({ role }) => role });
    fc.assert(
      fc.property(order, fc.array(place), (all, given) => {
        const at = instant('2026-11-17T03:00:00Z');
        const initials = given.map((one: InitialPlace) => ({
          by: { kind: 'system' } as const,
          at,
          place: one,
        }));
        const open = openPlaces(all, { initials });
        expect(open).toEqual(all.filter((one) => !given.some(samePlace(one))));
      }),
    );
  });
});

const machine = { kind: 'machine', id: 'sistem', name: 'Sistem Contoh', roles: ['tim'] } as const;

const callMeeting = {
  type: 'call-meeting',
  plan: {
    from: instant('2026-11-18T02:30:00Z'),
    until: null,
    venue: 'Ruang Rapat',
    agenda: 'Pembahasan',
    invited: [{ name: 'Kepala Dinas Contoh', role: null, body: null }],
    caller: 'ketua',
  },
} as const;
const recordMeeting = {
  type: 'record-meeting',
  meeting: 1,
  minutes: {
    chair: 'Nama Satu',
    secretary: 'Nama Dua',
    attendees: 'Nama Satu',
    discussion: 'Uraian.',
    conclusion: 'Selesai.',
    files: [],
  },
} as const;

describe('the drafter’s place', () => {
  const asked = { initialPlaces: [{ role: null }] };
  const colleague = { ...tim, id: 'rekan', name: 'Rekan Contoh' };
  const rewritten = { type: 'edit-paper', ...paper, edits: { judul: 'Lain' } } as const;

  test('is of who filled in what the paper is made of, not of whoever works at its step', () => {
    const story = made.knowing(asked);
    expect(story.when(colleague, initial).refusal).toMatchObject({
      refused: 'initials-of-drafter',
      message: { id: expect.stringContaining('menyusun konsep naskah ini: Petugas Contoh tim.') },
    });
    story.when(tim, initial).thenHappened('paper-initialled');
  });

  test('is also of who wrote a part of the draft anew, with a role of the step or not', () => {
    made
      .knowing(asked)
      .when(ketua, rewritten)
      .when(ketua, initial)
      .thenHappened('paper-initialled');
    made.knowing(asked).when(ketua, rewritten).when(tim, initial).thenHappened('paper-initialled');
  });

  test('is not of who only labels the draft or gives a part back to the case', () => {
    for (const edits of [{ tlp: 'TLP:RED' }, { judul: null }])
      expect(
        made
          .knowing(asked)
          .when(ketua, { ...rewritten, edits })
          .when(ketua, initial).refusal,
      ).toMatchObject({ refused: 'initials-of-drafter' });
  });

  test('falls away where nobody of the team drafted it: a machine, or an outside party, entered it', () => {
    const story = new Scenario(smallSop)
      .reported()
      .completed(meja, 'lanjut')
      .completed(machine, 'rendah', { form: { alasan: 'ya', parah: 'rendah' } });
    expect(story.knowing(asked).when(tim, initial).refusal).toMatchObject({
      refused: 'initials-complete',
    });
    const next = story.knowing({ initialPlaces: places }).when(ketua, initial);
    expect(next.open.papers[0]?.initials).toMatchObject([{ place: { role: 'ketua' } }]);
    // Whoever writes a part anew drafted it, and the place is his.
    story
      .knowing(asked)
      .when(colleague, rewritten)
      .when(colleague, initial)
      .thenHappened('paper-initialled');
  });

  test('falls away where he signs it himself, and is of the others where several drafted it', () => {
    const signing = { ...asked, paperSigners: [tim.kind === 'officer' ? tim.id : ''] };
    const story = made.knowing(signing);
    for (const actor of [tim, colleague, ketua])
      expect(story.when(actor, initial).refusal).toMatchObject({ refused: 'initials-complete' });
    const both = story.when(colleague, rewritten);
    expect(both.when(tim, initial).refusal).toMatchObject({
      refused: 'initials-of-drafter',
      message: { id: expect.stringContaining('menyusun konsep naskah ini: Rekan Contoh.') },
    });
    both.when(colleague, initial).thenHappened('paper-initialled');
  });

  test('is nobody’s with a token: a machine has looked at nothing', () => {
    expect(
      made.knowing(asked).when({ ...machine, id: 'officer-tim' }, initial).refusal,
    ).toMatchObject({
      refused: 'not-permitted',
      message: { id: expect.stringContaining('yang masuk sendiri ke aplikasi') },
    });
  });

  test('of an invitation is of who called the meeting or changed its plan, of the minutes of who recorded them', () => {
    const invitation = {
      type: 'initial-paper',
      output: 'rapat.undangan',
      of: { kind: 'meeting', number: 1 },
    } as const;
    const minutes = { ...invitation, output: 'rapat.notula' } as const;
    const called = made.knowing(asked).when(tim, callMeeting);
    expect(called.when(ketua, invitation).refusal).toMatchObject({
      refused: 'initials-of-drafter',
    });
    called
      .when(ketua, {
        type: 'change-meeting',
        meeting: 1,
        plan: { ...callMeeting.plan, venue: 'Aula' },
      })
      .when(ketua, invitation)
      .thenHappened('paper-initialled');
    const held = called.at('2026-11-18T09:00:00Z').when(ketua, recordMeeting);
    expect(held.when(tim, minutes).refusal).toMatchObject({ refused: 'initials-of-drafter' });
    held.when(ketua, minutes).thenHappened('paper-initialled');
  });
});

describe('the order of initials as a setting', () => {
  const settings = defaultPaperSettings(smallSop);
  const found = (initials: typeof settings.initials) =>
    paperFindings({ ...settings, initials }, smallSop).map(({ path }) => path.join('.'));

  test('is none to begin with, and nothing waits', () => {
    expect(settings.initials).toEqual({ places: [], required: false });
    expect(found(settings.initials)).toEqual([]);
  });

  test.each([
    [
      'a role the SOP has not',
      { places: [{ role: 'lain' }], required: false },
      ['initials.places.0'],
    ],
    [
      'a place twice',
      { places: [{ role: null }, { role: null }], required: true },
      ['initials.places.1'],
    ],
    ['waiting for nobody', { places: [], required: true }, ['initials.required']],
  ])('is not %s', (_, initials, paths) => {
    expect(found(initials)).toEqual(paths);
  });
});

describe('signing a paper that waits for initials', () => {
  const begun = async (required: boolean) => {
    const setting = await withPaper();
    await settleInitials(setting.product, { places, required });
    return { ...setting, meant: await setting.make() };
  };
  const places = [{ role: null }, { role: 'help-desk' }];
  /** The step was completed by who signs; the words are a colleague's. */
  const drafter = { ...team, id: 'rekan', name: 'Rekan Contoh' };
  const drafted = async (required: boolean) => {
    const setting = await begun(required);
    const { caseId, output, of } = setting.meant;
    const edits = { penutup: 'Demikian.' };
    const edit = { type: 'edit-paper', output, of, edits } as const;
    expect(await setting.product.cases.command('batam', caseId, edit, drafter)).toHaveProperty(
      'events',
    );
    return setting;
  };

  test('waits for no drafter where he signs himself, and its draft tells of none', async () => {
    const { product, meant } = await begun(true);
    const initialled = (actor: typeof team) =>
      product.cases.command(
        'batam',
        meant.caseId,
        { ...initial, output: meant.output, of: meant.of },
        actor,
      );
    expect((await papersOf(product, meant.caseId, team))[0]).toMatchObject({
      initialsAwaited: [{ id: 'Help Desk' }],
      mayInitial: false,
    });
    expect(await initialled(drafter)).toMatchObject({ refused: 'initials-in-order' });
    expect(await initialled(officer('help-desk'))).toHaveProperty('events');
    const draft = bytesOf(await product.papers.pdf('batam', meant.caseId, meant, team));
    expect(pdfText(draft)).toContain('Paraf Help Desk: ');
    expect(pdfText(draft)).not.toContain('Konseptor');
    expect(await signSeen(product, 'batam', [meant], team, secret)).toMatchObject({
      failure: null,
      signed: [{}],
    });
  });

  test('of a version that was revoked does not count for the next', async () => {
    const { product, meant } = await drafted(true);
    const run = (command: Parameters<typeof product.cases.command>[2], actor: typeof team) =>
      product.cases.command('batam', meant.caseId, command, actor);
    const give = { ...initial, output: meant.output, of: meant.of };
    for (const actor of [drafter, officer('help-desk')])
      expect(await run(give, actor)).toHaveProperty('events');
    expect(await signSeen(product, 'batam', [meant], team, secret)).toMatchObject({
      failure: null,
    });
    expect(
      await run({ ...give, type: 'revoke-paper', reason: 'Nama sistem keliru' }, team),
    ).toHaveProperty('events');
    expect((await papersOf(product, meant.caseId, team))[0]).toMatchObject({
      initials: [],
      initialsAwaited: [{ id: 'Konseptor (Rekan Contoh)' }, { id: 'Help Desk' }],
      maySign: false,
    });
  });

  test('is refused until all are given, on paper too; then it is signed', async () => {
    const { product, meant } = await drafted(true);
    const give = (actor: typeof team) =>
      product.cases.command(
        'batam',
        meant.caseId,
        { ...initial, output: meant.output, of: meant.of },
        actor,
      );
    const sign = () => signSeen(product, 'batam', [meant], team, secret);
    expect(await sign()).toMatchObject({ signed: [], failure: { refused: 'initials-awaited' } });
    expect(await product.papers.print('batam', meant.caseId, meant, team)).toMatchObject({
      refused: 'initials-awaited',
    });
    expect((await papersOf(product, meant.caseId, team))[0]).toMatchObject({
      initialsAwaited: [{ id: 'Konseptor (Rekan Contoh)' }, { id: 'Help Desk' }],
      signingWaits: true,
      mayInitial: false,
      maySign: false,
    });
    expect((await papersOf(product, meant.caseId, drafter))[0]).toMatchObject({ mayInitial: true });
    const listed = async () =>
      (await product.papers.toSign('batam', team)).map(({ hindrance }) => hindrance);
    expect(await listed()).toMatchObject([
      [{ id: expect.stringContaining('Konseptor (Rekan Contoh), Help Desk') }],
    ]);
    expect(await give(team)).toMatchObject({ refused: 'initials-of-drafter' });
    expect(await give(drafter)).toHaveProperty('events');
    expect(await sign()).toMatchObject({ failure: { refused: 'initials-awaited' } });
    expect(await listed()).toMatchObject([[{ id: expect.stringContaining('Help Desk') }]]);
    expect(await give(officer('help-desk'))).toHaveProperty('events');
    expect(await listed()).toEqual([[]]);
    expect(await sign()).toMatchObject({ failure: null, signed: [{}] });
    expect((await papersOf(product, meant.caseId, team))[0]).toMatchObject({
      initials: [{ as: { id: 'Konseptor' } }, { as: { id: 'Help Desk' } }],
      initialsAwaited: [],
      mayInitial: false,
    });
  });

  test('does not wait where the agency does not say so', async () => {
    const { product, meant } = await begun(false);
    expect(await signSeen(product, 'batam', [meant], team, secret)).toMatchObject({
      failure: null,
    });
  });

  test('the draft tells the initials it has, what is signed never', async () => {
    const { product, meant } = await drafted(false);
    await product.cases.command(
      'batam',
      meant.caseId,
      { ...initial, output: meant.output, of: meant.of },
      drafter,
    );
    const draft = bytesOf(await product.papers.pdf('batam', meant.caseId, meant, team));
    expect(pdfText(draft)).toContain('Paraf Konseptor: ');
    await signSeen(product, 'batam', [meant], team, secret);
    const signed = bytesOf(await product.papers.pdf('batam', meant.caseId, meant, team, 1));
    expect(pdfText(signed)).not.toContain('Paraf');
  });
});
