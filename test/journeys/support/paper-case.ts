import { paperOccasions, paperPath, type PaperId } from '#core/cases/paper-id.ts';
import { z } from 'zod';
import { apiDriver } from '#test/support/api-driver.ts';
import { type Call, formWith, textFile } from '#test/support/api-product.ts';
import { answered } from './api-call.ts';
import { citizens } from './citizen.ts';
import { officeWords } from './office-words.ts';

/** The agencies that come with the product. */
export type Agency = keyof typeof citizens;

export const agencies = ['maluku-utara', 'denpasar', 'batam'] as const satisfies readonly Agency[];

/** An executor inside the agency, who reads all of its cases. */
const readers: Readonly<Record<Agency, string>> = {
  'maluku-utara': 'tim',
  denpasar: 'dkis',
  batam: 'tim-internal',
};

const output = z.object({
  id: z.string(),
  name: z.string(),
  from: z.enum(['form', 'file', 'paper', 'ticket']),
  addition: z.string().nullable(),
});
const step = z.object({
  id: z.string(),
  no: z.string().nullable(),
  title: z.object({ id: z.string() }),
  addition: z.string().nullable(),
});

const caseSeen = z.object({
  number: z.string(),
  ticket: z.string().nullable(),
  status: z.string(),
  turns: z.array(
    z.object({
      turn: z.number(),
      step: z.string(),
      completed: z.object({ outcome: z.string() }).nullable(),
    }),
  ),
  outputs: z.array(
    z.object({
      output: z.string(),
      turn: z.number(),
      number: z.string().nullable(),
      files: z.array(z.unknown()),
    }),
  ),
  current: z.object({ step, outputs: z.array(output) }).nullable(),
});

const paper = z.object({
  output: z.string(),
  of: z.object({ kind: z.enum(paperOccasions), number: z.number() }),
  name: z.string(),
  kind: z.string(),
  source: z.enum(['agency', 'party', 'form']),
  missing: z.array(z.object({ en: z.string() })),
  versions: z.array(
    z.object({
      version: z.number(),
      code: z.string(),
      number: z.string(),
      sha256: z.string(),
      signatures: z.array(z.object({ role: z.string().nullable(), name: z.string() })),
    }),
  ),
  /** null: a party that is no executor. */
  fingerprint: z.string(),
  waitsFor: z.array(z.object({ role: z.string().nullable() })),
  links: z.object({ pdf: z.string() }),
});

export type PaperSeen = z.infer<typeof paper>;

/** A step that was just completed, with what it left behind. */
export interface Done {
  readonly turn: number;
  readonly step: z.infer<typeof step>;
  readonly outputs: readonly (z.infer<typeof output> & {
    readonly number: string | null;
    readonly files: number;
  })[];
  /** Papers of this turn, forms included. */
  readonly papers: readonly PaperSeen[];
  readonly ticket: string | null;
}

const receipt = z.object({ number: z.string(), links: z.object({ track: z.string() }) });
const found = z.object({ items: z.array(z.object({ id: z.string() })) });

/** A body and the outside role in which a case involves it. */
export interface PartyOfRun {
  readonly role: string;
  readonly body: string;
}

/** Bodies of a trial that work on every case here: the work unit is none of the register. */
const trialParties: Readonly<Record<Agency, readonly PartyOfRun[]>> = {
  'maluku-utara': [],
  denpasar: [
    { role: 'perangkat-daerah', body: 'dinas-contoh' },
    { role: 'pengembang', body: 'pt-pengembang-contoh' },
  ],
  batam: [{ role: 'penanggung-jawab-akun', body: 'dinas-contoh' }],
};

/** Where a case lives, and who works on it. */
export interface Office {
  readonly call: Call;
  readonly accounts: readonly {
    readonly agency: string;
    readonly role: string;
    readonly apiToken: string;
  }[];
}

/** What is otherwise than in the cases of a trial. */
interface Otherwise {
  readonly parties?: readonly PartyOfRun[];
  /** A work unit of its own, by default: journeys about other units count how often those were reported. */
  readonly unit?: string;
  /** What officers write; undefined where a mere sample does. */
  readonly words?: typeof officeWords;
}

/** A case of an agency, reported and read over the API by those who work on it. */
export const paperCase = async (
  { call, accounts }: Office,
  agency: Agency,
  { parties = trialParties[agency], unit = 'RSUD Contoh', words = officeWords }: Otherwise = {},
) => {
  const own = accounts.filter((account) => account.agency === agency);
  const token = own.find((account) => account.role === readers[agency])?.apiToken;
  if (token === undefined) throw new Error(`nobody reads the cases of ${agency}`);
  const json = async (path: string): Promise<unknown> =>
    (await answered(call('GET', path, { token }))).json();
  const { category, texts } = citizens[agency];
  const {
    systemName,
    url,
    name,
    unit: _theirs,
    ...rest
  } = { email: undefined, phone: undefined, ...texts };
  const { email, phone, ...told } = rest;
  const reporter = {
    name,
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
  };
  const body = {
    reporter,
    system: { name: systemName, url, unit },
    category,
    ...told,
    consent: true,
  };
  const form = formWith({ report: JSON.stringify(body), evidence: [textFile()] });
  const { number, links } = receipt.parse(
    await (await answered(call('POST', `/api/v1/${agency}/reports`, { form }))).json(),
  );
  const [row] = found.parse(await json(`/api/v1/${agency}/cases?q=${number}`)).items;
  if (row === undefined) throw new Error(`the case ${number} is not in the list`);
  const self = `/api/v1/${agency}/cases/${number}`;
  for (const party of parties)
    await answered(
      call('POST', `${self}/commands`, { token, json: { type: 'involve-party', ...party } }),
    );
  const papers = async (): Promise<readonly PaperSeen[]> =>
    z.object({ items: z.array(paper) }).parse(await json(`${self}/papers`)).items;

  return {
    agency,
    number,
    /** Where the reporter follows it. */
    track: links.track,
    self,
    token,
    system: systemName,
    papers,
    json,
    /** A PDF of the case by its address: a draft, or a signed version's bytes. */
    pdf: async (path: string): Promise<Uint8Array> =>
      (await answered(call('GET', path, { token }))).bytes(),
    /** The address of a paper. */
    paperPdf: (paper: PaperId): string => `${self}/papers/${paperPath(paper)}/pdf`,
    /** Works until nobody has anything left to do, telling every step as it is completed, and whatever else was done. */
    work: async (
      choose: (step: string, visit: number) => string | undefined,
      handedIn: readonly string[],
      after: (done: Done) => Promise<void>,
      besides: () => Promise<void> = () => Promise.resolve(),
    ): Promise<string> => {
      const driver = apiDriver(
        call,
        agency,
        own.map((account) => account.apiToken),
        choose,
        { outputs: handedIn, answer: (at, field) => words(agency, at, field) },
      );
      let before = caseSeen.parse(await json(self));
      while (await driver.workOnce(row.id)) {
        const now = caseSeen.parse(await json(self));
        const { current } = before;
        const turn = now.turns.find(
          (one) =>
            one.completed !== null &&
            before.turns.find((other) => other.turn === one.turn)?.completed === null,
        );
        if (turn !== undefined && current !== null) {
          const left = now.outputs.filter((one) => one.turn === turn.turn);
          await after({
            turn: turn.turn,
            step: current.step,
            ticket: now.ticket,
            outputs: left.map((one) => {
              const known = current.outputs.find(({ id }) => id === one.output);
              if (known === undefined)
                throw new Error(`the step ${turn.step} left ${one.output}, which it does not name`);
              return { ...known, number: one.number, files: one.files.length };
            }),
            papers: (await papers()).filter(
              ({ of }) => of.kind === 'turn' && of.number === turn.turn,
            ),
          });
        } else await besides();
        before = now;
      }
      return before.status;
    },
  };
};

export type PaperCase = Awaited<ReturnType<typeof paperCase>>;

/** Which way a case goes so that every output of its SOP comes about: not handled, escalated; Batam blocks, and says Belum once. */
export const throughAll =
  (agency: Agency) =>
  (step: string, visit: number): string | undefined => {
    if (agency === 'batam')
      return step === 'blokir' ? 'tinggi' : step === 'rapat' && visit === 1 ? 'belum' : undefined;
    return step === 'tangani'
      ? 'belum-tertangani'
      : step === 'tindak-lanjut'
        ? 'eskalasi'
        : undefined;
  };

/** The way of a report that turns out not to be valid. */
export const dismissed = (step: string): string | undefined =>
  step === 'verifikasi' || step === 'validasi' ? 'tidak-valid' : undefined;

/** Papers made only when somebody wants them: handing one in says so. */
export const wanted = ['peringatan-sanksi'] as const;
