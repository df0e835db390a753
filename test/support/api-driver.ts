import { z } from 'zod';
import { type Call, formWith, onePage } from './api-product.ts';

// The driver is a stranger: it knows the API and nothing of any SOP, so it reads answers with
// schemas of its own instead of the product's types.

const gate = z.object({
  type: z.string(),
  role: z.object({ id: z.string() }).nullable(),
  open: z.boolean(),
  approval: z.object({ given: z.boolean().nullable() }).nullable(),
});

const outcome = z.object({
  id: z.string(),
  follows: z.object({ holds: z.boolean().nullable() }).nullable(),
  to: z.object({ id: z.string() }).nullable(),
  gates: z.array(gate),
  missingOutputs: z.array(z.object({ id: z.string() })),
  formSchema: z.record(z.string(), z.unknown()),
});

const caseAnswer = z.object({
  id: z.string(),
  version: z.number(),
  status: z.enum(['open', 'closed']),
  closed: z.object({ reason: z.string() }).nullable(),
  measures: z.array(z.object({ measure: z.number(), kind: z.string(), state: z.string() })),
  sendings: z.array(
    z.object({
      sending: z.number(),
      owed: z.boolean(),
      recipients: z.array(z.object({ name: z.string(), state: z.string() })),
    }),
  ),
  turns: z.array(
    z.object({
      step: z.string(),
      startedAt: z.string(),
      completed: z.object({ outcome: z.string() }).nullable(),
    }),
  ),
  current: z
    .object({
      turn: z.number(),
      step: z.object({ id: z.string() }),
      mayComplete: z.boolean(),
      enteredFor: z.array(z.unknown()),
      outcomes: z.array(outcome),
      outputs: z.array(z.object({ id: z.string() })),
    })
    .nullable(),
  may: z.object({ commands: z.array(z.string()), approve: z.array(z.number()) }),
  links: z.object({ self: z.string(), commands: z.string(), evidence: z.string() }),
});

const demands = z.object({
  allOf: z
    .array(
      z.object({
        anyOf: z.array(
          z.object({
            required: z.array(z.string()).optional(),
            properties: z.record(z.string(), z.unknown()).optional(),
          }),
        ),
      }),
    )
    .optional(),
});

const workAnswer = z.object({
  items: z.array(
    z.object({
      item: z.string(),
      case: z.object({ id: z.string(), links: z.object({ self: z.string() }) }),
    }),
  ),
});

const property = z.object({
  type: z.string(),
  title: z.string().optional(),
  format: z.string().optional(),
  maxLength: z.number().optional(),
  pattern: z.string().optional(),
  minItems: z.number().optional(),
  oneOf: z.array(z.object({ const: z.string() })).optional(),
  items: z.record(z.string(), z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
});

export type CaseAnswer = z.infer<typeof caseAnswer>;

/** Which outcome to choose at a step; undefined takes the first that is offered and does not depart from an answer. */
export type Choose = (step: string, visit: number) => string | undefined;

const good = async (answer: Promise<Response>): Promise<unknown> => {
  const response = await answer;
  if (!response.ok) throw new Error(`${String(response.status)} ${await response.text()}`);
  return response.json();
};

/** Properties as they are once another answer demands them; they fit where it does not, too. */
const onceDemanded = (schema: unknown): Readonly<Record<string, unknown>> =>
  Object.assign(
    {},
    ...(demands.parse(schema).allOf ?? []).flatMap(({ anyOf }) =>
      anyOf.map(({ required = [], properties = {} }) =>
        Object.fromEntries(Object.entries(properties).filter(([name]) => required.includes(name))),
      ),
    ),
  );

/** What to answer instead of a mere sample, and which outputs nobody demands are handed in all the same. */
export interface Said {
  /** undefined takes a sample. */
  answer?(step: string, field: string): unknown;
  readonly outputs?: readonly string[];
}

/** Drives one case to its end with the tokens of an agency's officers. */
export const apiDriver = (
  call: Call,
  agency: string,
  tokens: readonly string[],
  choose: Choose = () => undefined,
  said: Said = {},
) => {
  const read = async (token: string, self: string): Promise<CaseAnswer> =>
    caseAnswer.parse(await good(call('GET', self, { token })));

  const command = (token: string, seen: CaseAnswer, json: unknown): Promise<unknown> =>
    good(
      call('POST', seen.links.commands, {
        token,
        json,
        headers: {
          'if-match': `"${String(seen.version)}"`,
          'idempotency-key': crypto.randomUUID(),
        },
      }),
    );

  const uploaded = async (token: string, seen: CaseAnswer): Promise<readonly unknown[]> => {
    const answer = await good(
      call('POST', seen.links.evidence, {
        token,
        form: formWith({ files: [onePage('keluaran.pdf')] }),
      }),
    );
    return z.object({ files: z.array(z.unknown()).length(1) }).parse(answer).files;
  };

  /** A value that fits a JSON Schema. */
  const sample = async (schema: unknown, token: string, seen: CaseAnswer): Promise<unknown> => {
    const part = property.parse(schema);
    if (part.oneOf !== undefined) return part.oneOf[0]?.const;
    if (part.type === 'array') {
      const items = property.parse(part.items);
      if (items.properties?.['sha256'] !== undefined) return uploaded(token, seen);
      return (items.oneOf ?? []).slice(0, Math.max(1, part.minItems ?? 1)).map((one) => one.const);
    }
    if (part.type === 'object') return filled(schema, token, seen);
    if (part.type === 'number' || part.type === 'integer') return 1;
    if (part.title?.startsWith('Kode unit') === true) return 'dinas-contoh';
    // The start of the step lies after the report and before now, as what happened in it does.
    if (part.format === 'date-time') return seen.turns.at(-1)?.startedAt;
    const isList = part.pattern?.includes('\\n') === true;
    return isList ? 'Isian contoh\nIsian lain' : 'Isian contoh'.slice(0, part.maxLength);
  };

  const filled = async (
    schema: unknown,
    token: string,
    seen: CaseAnswer,
    step?: string,
  ): Promise<Readonly<Record<string, unknown>>> => {
    const entries: [string, unknown][] = [];
    const stricter = onceDemanded(schema);
    for (const [name, part] of Object.entries(property.parse(schema).properties ?? {})) {
      const given = step === undefined ? undefined : said.answer?.(step, name);
      entries.push([name, given ?? (await sample(stricter[name] ?? part, token, seen))]);
    }
    return Object.fromEntries(entries);
  };

  /** Opens the first closed gate of an outcome: `open` when there is none, `stuck` when somebody else has to. */
  const openGate = async (
    token: string,
    seen: CaseAnswer,
    turn: number,
    wanted: z.infer<typeof outcome>,
  ): Promise<'open' | 'done' | 'stuck'> => {
    const shut = wanted.gates.find((one) => !one.open);
    if (shut === undefined) return 'open';
    if (shut.role !== null) {
      if (shut.approval === null || shut.approval.given === false)
        await command(token, seen, {
          type: 'request-approval',
          turn,
          outcome: wanted.id,
          reason: 'Hasil penanganan sudah diperiksa dan diuji ulang.',
        });
      return 'done';
    }
    const measure = seen.measures.find(
      (one) => one.kind !== 'backup' && ['ordered', 'in-force'].includes(one.state),
    );
    if (measure === undefined) throw new Error(`the gate ${shut.type} cannot be opened`);
    if (!seen.may.commands.includes('lift-measure')) return 'stuck';
    await command(token, seen, {
      type: 'lift-measure',
      measure: measure.measure,
      note: 'Dicabut',
      proof: await uploaded(token, seen),
    });
    return 'done';
  };

  /** Whether anything was done: the step completed, or something in its way cleared. */
  const completeStep = async (token: string, seen: CaseAnswer): Promise<boolean> => {
    const { current } = seen;
    if (current === null) return false;
    const ordered = seen.measures.find((one) => one.state === 'ordered');
    if (ordered !== undefined && seen.may.commands.includes('execute-measure')) {
      await command(token, seen, {
        type: 'execute-measure',
        measure: ordered.measure,
        note: 'Dilaksanakan',
        proof: await uploaded(token, seen),
      });
      return true;
    }
    const visit = seen.turns.filter((turn) => turn.step === current.step.id).length;
    const id = choose(current.step.id, visit);
    const wanted = current.outcomes.find((one) =>
      id === undefined ? one.follows?.holds !== false : one.id === id,
    );
    if (wanted === undefined)
      throw new Error(`step ${current.step.id} offers no outcome ${String(id)}`);
    const gate = await openGate(token, seen, current.turn, wanted);
    if (gate !== 'open') return gate === 'done';
    const outputs = [];
    const handedIn = current.outputs.filter(
      ({ id: output }) => said.outputs?.includes(output) === true,
    );
    for (const output of [...wanted.missingOutputs, ...handedIn])
      outputs.push({ output: output.id, files: await uploaded(token, seen) });
    const form = await filled(wanted.formSchema, token, seen, current.step.id);
    await command(token, seen, {
      type: 'complete-step',
      turn: current.turn,
      step: current.step.id,
      outcome: wanted.id,
      form,
      outputs,
      leavingOpen: 'Naskahnya ditandatangani kemudian',
    });
    return true;
  };

  /** Records the first sending that is owed as having left; false when nothing is owed for these officers to send. */
  const sendOnce = async (caseId: string): Promise<boolean> => {
    for (const token of tokens) {
      const work = workAnswer.parse(
        await good(call('GET', `/api/v1/${agency}/work?limit=200`, { token })),
      );
      const owed = work.items.find(
        ({ item, case: row }) => row.id === caseId && item.startsWith('sending:'),
      );
      if (owed === undefined) continue;
      const seen = await read(token, owed.case.links.self);
      const sending = seen.sendings.find((one) => one.owed);
      if (sending === undefined) throw new Error(`${owed.item} is work, but nothing is owed`);
      await command(token, seen, {
        type: 'record-sending',
        sending: sending.sending,
        recipients: sending.recipients
          .filter(({ state }) => state === 'owed')
          .map(({ name }) => name),
        sentBy: 'Petugas Contoh',
        way: 'office-system',
        proof: await uploaded(token, seen),
      });
      return true;
    }
    return false;
  };

  /** Does the first thing one of the officers has to do for this case; false when nobody has any. */
  const workOnce = async (caseId: string): Promise<boolean> =>
    (await sendOnce(caseId)) ||
    (await doOnce(caseId, false)) ||
    // Whose step it is has no account: somebody enters it for him.
    (await doOnce(caseId, true));

  const doOnce = async (caseId: string, forOthers: boolean): Promise<boolean> => {
    for (const token of tokens) {
      const work = workAnswer.parse(
        await good(call('GET', `/api/v1/${agency}/work?limit=200`, { token })),
      );
      for (const { item, case: row } of work.items.filter((one) => one.case.id === caseId)) {
        const seen = await read(token, row.links.self);
        const [approval] = seen.may.approve;
        if (item.startsWith('approval:') && approval !== undefined) {
          await command(token, seen, {
            type: 'give-approval',
            approval,
            note: 'Laksanakan sesudah naskahnya lengkap.',
          });
          return true;
        }
        const waiting =
          seen.current?.outcomes.some((one) =>
            one.gates.some((shut) => !shut.open && shut.approval?.given === null),
          ) === true;
        const his = forOthers || seen.current?.enteredFor.length === 0;
        if (item === 'step' && seen.current?.mayComplete === true && his && !waiting) {
          if (await completeStep(token, seen)) return true;
        }
      }
    }
    return false;
  };

  return {
    read,
    workOnce,
    /** Works until nobody has anything left to do. */
    drive: async (caseId: string, most = 60): Promise<void> => {
      for (let count = 0; count < most; count += 1) if (!(await workOnce(caseId))) return;
      throw new Error(`not at its end after ${String(most)} things done`);
    },
  };
};
