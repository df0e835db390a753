import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { givenCommands } from '#api/cases/schema/command-input.ts';
import { apiProduct } from '#test/support/api-product.ts';

type Schema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const schemasIn = (value: unknown): readonly Schema[] =>
  Array.isArray(value) ? value.filter(isSchema) : [];

/** Where a difference between what is sent and what is answered comes from, by the part sent. */
type Explained = Readonly<Record<string, string>>;

/** What a command or body sends, and where the answer has the same thing. */
interface Pair {
  readonly answered: string;
  readonly explained?: Explained;
}

const meant = 'says which one is meant; the answer has it as the place it stands in';
const moment = 'as `at`, once it is settled: left out it is the moment it was recorded';
const record = 'stands in the record of the case, with who said it';

/** By command: the thing of a case or paper it makes or changes. */
const commands: Readonly<Record<string, Pair>> = {
  'start-step': { answered: 'Case.turns' },
  'assign-step': { answered: 'Case.turns', explained: { to: 'as `assignee`', reason: record } },
  'complete-step': {
    answered: 'Case.turns.completed',
    explained: {
      turn: meant,
      step: meant,
      outputs: 'as `outputs` of the case, numbered and with their step',
      happenedAt: moment,
      measures: 'each as a measure of the case, with what became of it and when',
      leavingOpen: 'as `reason` of what a closing left open',
    },
  },
  wait: { answered: 'Case.turns.waits', explained: { turn: meant } },
  resume: { answered: 'Case.turns.waits', explained: { turn: meant } },
  'request-approval': { answered: 'Case.approvals' },
  'request-lifting': { answered: 'Case.approvals' },
  'give-approval': { answered: 'Case.approvals.decided', explained: { approval: meant } },
  'refuse-approval': { answered: 'Case.approvals.decided', explained: { approval: meant } },
  'record-decision': {
    answered: 'Case.approvals.decided.onPaper',
    explained: {
      approval: meant,
      given: 'of every decision, beside the sheet',
      note: 'of every decision, beside the sheet',
    },
  },
  'withdraw-decision': { answered: 'Case.approvals' },
  'order-measure': { answered: 'Case.measures', explained: { reason: record } },
  'execute-measure': {
    answered: 'Case.measures',
    explained: { note: record, proof: record, happenedAt: 'as `executedAt`' },
  },
  'lift-measure': {
    answered: 'Case.measures',
    explained: { note: record, proof: record, happenedAt: 'as `liftedAt`' },
  },
  'withdraw-measure': { answered: 'Case.measures', explained: { reason: record } },
  'correct-report': {
    answered: 'Case.report',
    explained: {
      changes: 'each part by the name under which a refusal names it, none of the others',
      reason: record,
    },
  },
  'involve-party': { answered: 'Case.parties' },
  'release-party': {
    answered: 'Case.parties',
    explained: { reason: 'of the end, beside when it ended' },
  },
  'release-outside-view': {
    answered: 'Case',
    explained: {
      texts: 'in the place of the texts of `report`, as outside parties read it',
      files: 'among `evidence`, as outside parties read it',
    },
  },
  'assess-severity': { answered: 'Case', explained: { reason: record } },
  'attach-evidence': {
    answered: 'Case',
    explained: { files: 'among `evidence`', note: record },
  },
  send: {
    answered: 'Case.sendings.records',
    explained: {
      to: 'fulfils no order, and stands in the record alone',
      cc: 'fulfils no order, and stands in the record alone',
      outputs: 'fulfils no order, and stands in the record alone',
      happenedAt: moment,
    },
  },
  'record-sending': {
    answered: 'Case.sendings.records',
    explained: { sending: meant, happenedAt: moment },
  },
  'record-reply': {
    answered: 'Case.sendings.replies',
    explained: {
      sending: meant,
      happenedAt: moment,
      dated: 'as null where the letter bears no date, which is sent as an empty text',
    },
  },
  'waive-sending': { answered: 'Case.sendings.waivers', explained: { sending: meant } },
  escalate: {
    answered: 'Case.escalations',
    explained: {
      outputs: record,
      bodies: record,
      way: record,
      proof: record,
      note: record,
      happenedAt: moment,
    },
  },
  note: { answered: 'Case', explained: { text: record } },
  'tell-reporter': {
    answered: 'Case.messages',
    explained: { text: 'in both languages: what the product places itself is' },
  },
  close: {
    answered: 'Case.closed',
    explained: { leavingOpen: 'as `reason` of what was left open' },
  },
  reopen: { answered: 'Case.turns', explained: { reason: record } },
  'start-duty': {
    answered: 'Case.duties.running',
    explained: { duty: meant },
  },
  'set-duty-aside': {
    answered: 'Case.duties',
    explained: { duty: 'as `id`' },
  },
  'take-duty-up': {
    answered: 'Case.duties',
    explained: { duty: 'as `id`' },
  },
  'fulfil-duty': {
    answered: 'Case.duties.running.fulfilled',
    explained: { number: meant, happenedAt: moment },
  },
  'edit-paper': { answered: 'PaperList.items' },
  'initial-paper': { answered: 'PaperList.items' },
  'send-paper': {
    answered: 'PaperList.items.versions.sent',
    explained: {
      output: meant,
      of: meant,
      reaches: 'as what those orders to send have recorded',
      happenedAt: moment,
    },
  },
  'revoke-paper': {
    answered: 'PaperList.items.versions.revoked',
    explained: { output: meant, of: meant },
  },
  'receive-paper': {
    answered: 'PaperList.items.versions.received',
    explained: { output: meant, of: meant, happenedAt: moment },
  },
  'call-meeting': { answered: 'Case.meetings' },
  'change-meeting': { answered: 'Case.meetings' },
  'record-meeting': {
    answered: 'Case.meetings.held',
    explained: { meeting: meant, happenedAt: moment },
  },
  'cancel-meeting': { answered: 'Case.meetings', explained: { reason: record } },
  'give-disposition': { answered: 'Case.dispositions' },
  'answer-disposition': {
    answered: 'Case.dispositions.receivers.answer',
    explained: { disposition: meant, receiver: meant, happenedAt: moment },
  },
};

const why = 'the reason of the change stands in the list of changes';

/** By what is sent otherwise: a named schema of the description. */
const bodies: Readonly<Record<string, readonly Pair[]>> = {
  ReportInput: [{ answered: 'Case.report' }],
  RegisterInput: [{ answered: 'Case.report' }],
  MessageInput: [
    { answered: 'Track.messages' },
    {
      answered: 'Case.messages',
      explained: { text: 'in both languages: what the product places itself is' },
    },
  ],
  MergeInput: [
    {
      answered: 'Case.closed',
      explained: { leavingOpen: 'as `reason` of what was left open' },
    },
  ],
  PersonInput: [{ answered: 'Person', explained: { reason: why } }],
  HeldInput: [{ answered: 'Person', explained: { reason: why } }],
  Scan: [
    {
      answered: 'PaperList.items.versions.signatures',
      explained: {
        version: meant,
        file: 'in the paper, as its signed form',
        signers: 'each a signature of its own',
        note: record,
        happenedAt: moment,
      },
    },
  ],
};

/** Bodies that make nothing which is answered, or are held to one shape by the settings' own test. */
const elsewhere: Readonly<Record<string, string>> = {
  Command: 'each command above',
  PaperPreview: 'answered as a PDF',
  Signing: 'a deed: its result lists the papers, with the parts that name them',
  PrintInput: 'a deed: the number stands on the print',
  LookIntoReturn: 'a question about a file',
  Return: 'a deed: number and date stand on the paper',
  LinkInput: 'a deed: only its reason is sent',
  CalendarChange: 'every-endpoint.test.ts',
  RemindersChange: 'every-endpoint.test.ts',
  DutySettingsChange: 'every-endpoint.test.ts',
  PaperSettingsChange: 'every-endpoint.test.ts',
  BodiesChange: 'every-endpoint.test.ts',
  AccessChange: 'every-endpoint.test.ts',
  ProfileInput: 'every-endpoint.test.ts',
};

describe('what is sent and what is answered', () => {
  let document: Schema;
  let schemas: Readonly<Record<string, Schema>>;

  beforeAll(async () => {
    const { call } = await apiProduct([]);
    document = z
      .record(z.string(), z.unknown())
      .parse(await (await call('GET', '/api/v1/openapi.json')).json());
    schemas = z
      .looseObject({
        schemas: z.record(z.string(), z.record(z.string(), z.unknown())),
      })
      .parse(document['components']).schemas;
  });

  /** A schema itself: what it refers to, its members put together, without what it may be left out as. */
  const plain = (schema: Schema): Schema => {
    const { $ref } = schema;
    if (typeof $ref === 'string') return plain(schemas[$ref.split('/').at(-1) ?? ''] ?? {});
    const [only, ...others] = [...schemasIn(schema['anyOf']), ...schemasIn(schema['oneOf'])].filter(
      ({ type }) => type !== 'null',
    );
    if (only !== undefined && others.length === 0) return plain(only);
    const all = schemasIn(schema['allOf']).map(plain);
    if (all.length === 0) return schema;
    return {
      type: 'object',
      properties: Object.assign({}, ...all.map(({ properties }) => properties)),
    };
  };

  const partsOf = (schema: Schema): Readonly<Record<string, Schema>> => {
    const { properties } = plain(schema);
    return isSchema(properties)
      ? Object.fromEntries(
          Object.entries(properties).filter((one): one is [string, Schema] => isSchema(one[1])),
        )
      : {};
  };

  /** Field names, nesting and types, without words and limits. */
  const shape = (schema: Schema): unknown => {
    const it = plain(schema);
    const parts = partsOf(it);
    if (Object.keys(parts).length > 0)
      return Object.fromEntries(
        Object.entries(parts)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, part]) => [name, shape(part)]),
      );
    if (isSchema(it['items'])) return [shape(it['items'])];
    const type = [it['type'] ?? 'any'].flat().filter((one) => one !== 'null');
    return { type, ...(it['format'] === undefined ? {} : { format: it['format'] }) };
  };

  /** A part of a named schema, through lists. */
  const at = (path: string): Schema =>
    path.split('.').reduce<Schema>((schema, name, index) => {
      const next = index === 0 ? schemas[name] : partsOf(schema)[name];
      if (next === undefined) throw new Error(`no ${name} in ${path}`);
      const it = plain(next);
      return isSchema(it['items']) ? plain(it['items']) : it;
    }, {});

  /** The parts sent that the answer has otherwise or not at all. */
  const different = (
    sent: Readonly<Record<string, Schema>>,
    answered: string,
  ): readonly string[] => {
    const there = partsOf(at(answered));
    return Object.entries(sent)
      .filter(([name, part]) => {
        const same = there[name];
        return same === undefined || JSON.stringify(shape(same)) !== JSON.stringify(shape(part));
      })
      .map(([name]) => name)
      .toSorted();
  };

  test('are looked at for every command, and every other body', () => {
    expect(Object.keys(commands).toSorted()).toEqual(Object.keys(givenCommands).toSorted());
    const paths = z.record(z.string(), z.record(z.string(), z.unknown())).parse(document['paths']);
    const sent = Object.values(paths)
      .flatMap((item) => Object.values(item))
      .flatMap((operation) => {
        const body = isSchema(operation) ? operation['requestBody'] : undefined;
        const { content } = z
          .looseObject({ content: z.record(z.string(), z.unknown()).default({}) })
          .parse(body ?? {});
        const json = content['application/json'];
        const schema = isSchema(json) ? json['schema'] : undefined;
        const ref = isSchema(schema) ? schema['$ref'] : undefined;
        return typeof ref === 'string' ? [ref.split('/').at(-1) ?? ''] : [];
      });
    expect([...new Set(sent)].toSorted()).toEqual(
      [...Object.keys(bodies), ...Object.keys(elsewhere)].toSorted(),
    );
  });

  test.each(Object.entries(commands))('of %s have one shape', (type, { answered, explained }) => {
    const variant = schemasIn(schemas['Command']?.['oneOf'])
      .map(partsOf)
      .find((parts) => JSON.stringify(parts['type']).includes(`"${type}"`));
    if (variant === undefined) throw new Error(`no command ${type}`);
    const { type: _type, ...sent } = variant;
    expect(different(sent, answered)).toEqual(Object.keys(explained ?? {}).toSorted());
  });

  test.each(Object.entries(bodies))('as %s have one shape', (name, pairs) => {
    for (const { answered, explained } of pairs)
      expect({ answered, different: different(partsOf(at(name)), answered) }).toEqual({
        answered,
        different: Object.keys(explained ?? {}).toSorted(),
      });
  });
});
