import { z } from 'zod';
import { paperOfTurn } from '#core/cases/paper-id.ts';
import { momentOf, instantOf } from '#core/time/instant.ts';
import type { Instant } from '#core/time/instant.ts';
import { answered } from '#test/journeys/support/api-call.ts';
import { officeWords } from '#test/journeys/support/office-words.ts';
import {
  type Done,
  type PaperCase,
  paperCase,
  type PaperSeen,
  wanted,
} from '#test/journeys/support/paper-case.ts';
import type { Body } from '#core/people/body.ts';
import { apiProduct, holding } from '#test/support/api-product.ts';
import { secret, signer, typesetting } from '#test/support/paper-setting.ts';
import { officer, someBodies } from '#test/support/scenario.ts';
import type { Run } from './five-runs.ts';
import { signerFor } from './offices.ts';
import { headNamed, holderNamed, inventedNip } from './people.ts';

/** A paper as it came out of a run: a form, or what was signed. */
export interface RunPaper {
  readonly output: string;
  /** What it is of: a turn, or something beside the flow. */
  readonly of: { readonly kind: string; readonly number: number };
  readonly turn: number;
  readonly name: string;
  readonly kind: string;
  readonly source: PaperSeen['source'];
  /** null of forms, and of papers of parties who number none. */
  readonly number: string | null;
  readonly signedBy: readonly string[];
  /** As it stood when its step was completed, before anybody signed it; null where nobody asked for drafts. */
  readonly draft: Uint8Array | null;
  /** As it was signed; of a form, as it was filled in. */
  readonly final: Uint8Array;
  /** A form as it was signed as well; null of others, and of forms that nobody signs. */
  readonly signedForm: Uint8Array | null;
}

const event = z.object({
  version: z.number(),
  type: z.string(),
  happenedAt: z.string(),
  who: z.string(),
  sentence: z.object({ id: z.string(), en: z.string() }),
  data: z.record(z.string(), z.unknown()),
});
/** An event of the record, as it is kept and as officers read it. */
export type RunEvent = z.infer<typeof event>;

const message = z.object({ from: z.enum(['reporter', 'team']), text: z.string(), at: z.string() });

/** Everything a run left behind. */
export interface Played {
  readonly run: Run;
  readonly number: string;
  readonly status: string;
  readonly steps: readonly Done[];
  /** The flow of its SOP with what really happened, as PDF. */
  readonly executedSop: Uint8Array;
  readonly papers: readonly RunPaper[];
  readonly events: readonly RunEvent[];
  /** What the reporter reads, oldest first. */
  readonly messages: readonly z.infer<typeof message>[];
}

/** The next moment somebody does something: two hours on, in office hours of a weekday. */
const nextMoment = (now: Instant, zone: string): Instant => {
  let at = momentOf(now).toZonedDateTimeISO(zone).add({ hours: 2, minutes: 5 });
  if (at.hour >= 16 || at.hour < 8)
    at = at.add({ days: at.hour < 8 ? 0 : 1 }).withPlainTime('08:10');
  while (at.dayOfWeek > 5) at = at.add({ days: 1 });
  return instantOf(at.toInstant());
};

/** The parties a case of each agency involves, of the register that the tests' agencies keep. */
const parties = {
  'maluku-utara': [],
  denpasar: [
    { role: 'pengembang', body: 'pt-contoh' },
    { role: 'perangkat-daerah', body: 'dinas-contoh' },
  ],
  batam: [{ role: 'penanggung-jawab-akun', body: 'dinas-contoh' }],
} as const;

/** The unit of the register that owns the system. */
const unit = { body: 'dinas-contoh', unit: 'Dinas Contoh' } as const;

/** What officers write in a run; what is a moment fits the clock of the run. */
const wordsOf = (run: Run, now: () => Instant): typeof officeWords => {
  const later = (days: number): Instant => instantOf(momentOf(now()).add({ hours: 24 * days }));
  const letterNumber = (): string =>
    `500.12/${String(momentOf(now()).toZonedDateTimeISO('Asia/Jakarta').dayOfYear)}/DNC/2026`;
  const moments: Readonly<Record<string, () => string>> = {
    'janji-selesai': () => later(3),
    'waktu-uji': now,
    // Each letter of a party has a number of its own.
    ...(run.agency === 'batam' ? { 'nomor-surat': letterNumber } : {}),
  };
  return (agency, step, field) => {
    const given = run.answers?.[field] ?? moments[field]?.();
    if (given !== undefined) return given;
    const said = officeWords(agency, step, field);
    return field === 'sistem' && typeof said === 'object' && said !== null
      ? { ...said, ...unit }
      : said;
  };
};

type Setting = Awaited<ReturnType<typeof apiProduct>>;

/** Each role signs as the office that stands for it, under the name of the officer who holds it. */
const settle = async (
  { product, accountOf: accountHeldBy }: Setting,
  agency: Run['agency'],
  place: string,
): Promise<void> => {
  const view = await product.sops.agency(agency);
  if ('notFound' in view) throw new Error(`no agency ${agency}`);
  const signers = Object.fromEntries(
    view.sop.roles.flatMap(({ id }, index) => {
      const signer = signerFor(agency, id, index, accountHeldBy(agency, id));
      return signer === undefined ? [] : [[id, signer] as const];
    }),
  );
  const answer = await product.papers.changeSettings(
    agency,
    { ...view.agency.papers, place: view.agency.papers.place || place, signers },
    'Pengaturan awal',
    officer('administrator'),
  );
  if (!('version' in answer) || 'stale' in answer) throw new Error(JSON.stringify(answer));
};

const seenCase = z.object({
  version: z.number(),
  status: z.string(),
  sendings: z.array(
    z.object({
      sending: z.number(),
      step: z.string().nullable(),
      owed: z.boolean(),
      recipients: z.array(z.object({ name: z.string(), state: z.string() })),
      outputs: z.array(
        z.object({
          output: z.string(),
          of: z.object({ kind: z.string(), number: z.number() }),
          state: z.string(),
        }),
      ),
    }),
  ),
});

/** Who signs for the roles: the officer who holds each, and the head of the body that stands for an outside one. */
type Signers = (role: string) => readonly string[];

/** The register of the tests' agencies, where every body has a head with a name. */
const bodies: readonly Body[] = someBodies.map((body, index) => ({
  ...body,
  // The company that the words of the runs name as developer of the systems.
  name: body.id === 'pt-contoh' ? 'PT Pengembang Contoh' : body.name,
  head: {
    ...body.head,
    title: body.id === 'pt-contoh' ? 'Direktur PT Pengembang Contoh' : body.head.title,
    name: headNamed(index),
    nip: body.kind === 'firm' ? null : inventedNip(index),
  },
}));

/** Names the heads of bodies; those of the parties have accounts of their own for the roles of their bodies. */
const signersIn = async (
  { product, identity, token }: Setting,
  agency: Run['agency'],
): Promise<Signers> => {
  const by = { kind: 'machine', id: 'uji', name: 'Uji', roles: ['administrator'] } as const;
  const ties = new Map<string, string>();
  const heads = new Map<string, string>();
  for (const { role, body } of parties[agency]) {
    const head = await identity.createAccount({
      name: bodies.find(({ id }) => id === body)?.head.name ?? '',
      email: `pimpinan.${body}@${agency}.invalid`,
      password: 'kata sandi percobaan',
    });
    await product.people.settle(agency, head, holding([role], body), 'Pimpinan pihak');
    heads.set(role, await identity.createToken(head.id, 'uji'));
    ties.set(body, head.id);
  }
  const headed = bodies.map((one) => {
    const account = ties.get(one.id);
    return account === undefined ? one : { ...one, head: { ...one.head, account } };
  });
  const answer = await product.bodies.change(agency, headed, 'Nama pimpinan', by, 1);
  if (!('version' in answer) || 'stale' in answer) throw new Error(JSON.stringify(answer));
  return (role) => [token(agency, role), ...[heads.get(role)].flatMap((one) => one ?? [])];
};

/** The day in the agency's zone on which a run's clock stands. */
const dayOf = (now: Instant, zone: string): string =>
  momentOf(now).toZonedDateTimeISO(zone).toPlainDate().toString();

/** Signs whatever waits for a role and cites no unsigned paper, until nothing does. */
const signAll = async (
  { call, world }: Setting,
  signers: Signers,
  at: PaperCase,
): Promise<void> => {
  for (;;) {
    const waiting = (await at.papers()).find(
      ({ waitsFor, missing }) => typeof waitsFor[0]?.role === 'string' && missing.length === 0,
    );
    const role = waiting?.waitsFor[0]?.role ?? null;
    if (waiting === undefined || role === null) return;
    const { output, of, fingerprint } = waiting;
    const paper = { case: at.number, output, of, fingerprint };
    // Another office's records office numbers its answer; ours takes no number from outside.
    const ways = [
      paper,
      {
        ...paper,
        given: { number: '800/45/SETDA/2026', date: dayOf(world.now(), 'Asia/Jakarta') },
      },
    ];
    const tried = ways.flatMap((one) => signers(role).map((token) => ({ one, token })));
    const said: string[] = [];
    for (const { one, token } of tried) {
      const json = { papers: [one], ...secret };
      const answer = await call('POST', `/api/v1/${at.agency}/signings`, { token, json });
      if (answer.ok) break;
      said.push(await answer.text());
    }
    if (said.length === tried.length) throw new Error(said.join('\n'));
  }
};

/** Sends every signed paper of an order to whom it is still owed; what is not signed leaves by a record. */
const sendSigned = async ({ call }: Setting, at: PaperCase): Promise<void> => {
  for (;;) {
    const seen = seenCase.parse(await at.json(at.self));
    const order = seen.sendings.find(
      ({ owed, outputs }) => owed && outputs.some(({ state }) => state === 'signed'),
    );
    const paper = order?.outputs.find(({ state }) => state === 'signed');
    if (order === undefined || paper === undefined) return;
    const to = order.recipients.filter(({ state }) => state === 'owed').map(({ name }) => name);
    await answered(
      call('POST', `${at.self}/commands`, {
        token: at.token,
        headers: { 'if-match': `"${String(seen.version)}"` },
        json: {
          type: 'send-paper',
          output: paper.output,
          of: paper.of,
          to,
          reaches: to,
          way: 'office-system',
          note: 'Diterima bagian umum',
        },
      }),
    );
  }
};

/** What outside parties answer to the letter of step 6, by how the orders of the SOPs name them. */
const replies: Readonly<Record<string, { readonly number: string; readonly text: string }>> = {
  BSSN: {
    number: '118/BSSN/XI/2026',
    text: 'Batasi akses pengelola dari luar jaringan dinas.',
  },
  'Bali Prov-CSIRT': { number: '', text: 'Periksa peladen lain dengan pengaya yang sama.' },
  'PD terkait': { number: '45/DC/XI/2026', text: 'Pemutakhiran bulanan dijadwalkan.' },
  'Perangkat Daerah (PD) terkait': {
    number: '45/DC/XI/2026',
    text: 'Pemutakhiran bulanan dijadwalkan.',
  },
};

/** Records what outside parties answered to the letter of step 6, once it was sent. */
const recordReplies = async ({ call }: Setting, at: PaperCase): Promise<void> => {
  const { sendings } = seenCase.parse(await at.json(at.self));
  for (const { sending, recipients } of sendings.filter(
    ({ step, outputs }) =>
      step === 'sampaikan' && outputs.some(({ output }) => output === 'laporan-rekomendasi'),
  ))
    for (const { name } of recipients.filter(({ state }) => state === 'sent')) {
      const reply = replies[name];
      if (reply === undefined) continue;
      const { version } = seenCase.parse(await at.json(at.self));
      await answered(
        call('POST', `${at.self}/commands`, {
          token: at.token,
          headers: { 'if-match': `"${String(version)}"` },
          json: {
            type: 'record-reply',
            sending,
            recipient: name,
            way: 'email',
            ...reply,
            note: 'Dibalas ke surel layanan',
          },
        }),
      );
    }
};

/** What a paper was before anybody signed it, by its output and turn. */
const keyOf = (output: string, turn: number): string => `${output} ${String(turn)}`;

const finalPapers = async (
  at: PaperCase,
  drafts: ReadonlyMap<string, Uint8Array>,
): Promise<readonly RunPaper[]> => {
  const all: RunPaper[] = [];
  for (const { output, of, name, kind, source, versions, links } of await at.papers()) {
    const version = versions.at(-1);
    const signed =
      version === undefined
        ? null
        : await at.pdf(`${links.pdf}?version=${String(version.version)}`);
    const final = source === 'form' ? await at.pdf(links.pdf) : signed;
    if (final === null) throw new Error(`${name} of turn ${String(of.number)} was never signed`);
    all.push({
      output,
      of,
      // A paper beside the flow is of no turn.
      turn: of.kind === 'turn' ? of.number : 0,
      name,
      kind,
      source,
      number: version === undefined || version.number === '' ? null : version.number,
      signedBy: (version?.signatures ?? []).map((one) => one.name),
      draft: drafts.get(keyOf(output, of.number)) ?? null,
      final,
      signedForm: source === 'form' ? signed : null,
    });
  }
  return all;
};

/** A product in memory whose clock goes on with everything that is done. */
const officeOf = async (agency: Run['agency']): Promise<Setting> => {
  const setting = await apiProduct(
    [agency],
    undefined,
    {
      typesetter: typesetting,
      signing: { of: () => ({ signer, via: 'certificate' }) },
    },
    (of, _role, index) => holderNamed(of, index),
  );
  const { sops } = setting.product;
  const view = await sops.agency(agency);
  if ('notFound' in view) throw new Error(`no agency ${agency}`);
  const { zona } = view.sop.document.instansi;
  return {
    ...setting,
    call: async (method, address, given) => {
      const answer = await setting.call(method, address, given);
      if (method === 'POST' && answer.ok)
        setting.world.setClock(nextMoment(setting.world.now(), zona));
      return answer;
    },
  };
};

/** Whatever happened in a run: every table and register says what the record says. */
const requireWhole = async ({ product }: Setting, agency: Run['agency']): Promise<void> => {
  const { broken, astray, astrayNumbers, brokenFiles } = await product.keeping.verify(agency);
  const wrong = [...broken, ...astray, ...astrayNumbers, ...brokenFiles];
  if (wrong.length > 0) throw new Error(`the record does not hold: ${JSON.stringify(wrong)}`);
};

/**
 * Works a case to its end: each step's papers are signed and sent before the next step is done.
 *
 * @param withDrafts each paper also as it was before it was signed, which takes as long again
 */
export const play = async (run: Run, withDrafts = false): Promise<Played> => {
  const setting = await officeOf(run.agency);
  await settle(setting, run.agency, 'Kota Contoh');
  const signers = await signersIn(setting, run.agency);
  // Parties do their own steps, where officers inside might do them for them.
  const outside = parties[run.agency].map(({ role }): string => role).toReversed();
  const accounts = [...setting.tokens]
    .map(([key, apiToken]) => {
      const [agency = '', role = ''] = key.split('/');
      return { agency, role, apiToken };
    })
    .toSorted((one, other) => outside.indexOf(other.role) - outside.indexOf(one.role));
  const open = () =>
    paperCase({ call: setting.call, accounts }, run.agency, {
      parties: parties[run.agency],
      unit: unit.unit,
      words: wordsOf(run, setting.world.now),
    });
  for (let count = 0; count < run.before; count += 1) {
    const earlier = await open();
    await earlier.work(
      () => undefined,
      [],
      () => Promise.resolve(),
    );
  }
  const at = await open();
  const drafts = new Map<string, Uint8Array>();
  const steps: Done[] = [];
  const after = async (done: Done): Promise<void> => {
    steps.push(done);
    for (const { output } of withDrafts ? done.papers : [])
      drafts.set(
        keyOf(output, done.turn),
        await at.pdf(at.paperPdf(paperOfTurn({ output, turn: done.turn }))),
      );
    await signAll(setting, signers, at);
    await sendSigned(setting, at);
    if (done.step.id === 'sampaikan') await recordReplies(setting, at);
  };
  // Who is asked for an approval has the signed request before him, and its answer is signed as it is given.
  const status = await at.work(run.choose, wanted, after, () => signAll(setting, signers, at));
  // What the last step made, and ordered to be sent, is signed and sent after the case closed.
  await signAll(setting, signers, at);
  await sendSigned(setting, at);
  await requireWhole(setting, run.agency);
  const tracked = z
    .object({ messages: z.array(message) })
    .parse(await (await answered(setting.call('GET', at.track))).json());
  return {
    run,
    number: at.number,
    status,
    steps,
    papers: await finalPapers(at, drafts),
    executedSop: await at.pdf(`${at.self}/executed-sop/pdf`),
    events: z.object({ items: z.array(event) }).parse(await at.json(`${at.self}/events`)).items,
    messages: tracked.messages,
  };
};
