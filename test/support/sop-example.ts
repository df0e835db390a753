import { parse } from 'yaml';
import { z } from 'zod';
import { categories } from '#core/sops/categories.ts';

const answer = z.union([
  z.string(),
  z.number(),
  z.array(z.string()),
  z.strictObject({
    name: z.string(),
    url: z.string().exactOptional(),
    unit: z.string().exactOptional(),
  }),
]);

const system = z.strictObject({
  name: z.string(),
  url: z.string().exactOptional(),
  unit: z.string().exactOptional(),
});
/** Names of files, made up when the example runs. */
const files = () => z.array(z.string()).default([]);
const way = z.enum(['email', 'post', 'courier', 'by-hand', 'office-system', 'messenger']);
const measure = z.enum(['block', 'disable-domain', 'maintenance-page', 'backup']);

/** Commands an example may give. The turn is filled in by the runner: it is always the current one. */
const command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('start-step') }),
  z.strictObject({
    type: z.literal('assign-step'),
    to: z.strictObject({ id: z.string(), name: z.string(), roles: z.array(z.string()) }),
    reason: z.string().exactOptional(),
  }),
  z.strictObject({ type: z.literal('wait'), party: z.string(), reason: z.string() }),
  z.strictObject({ type: z.literal('resume'), result: z.string() }),
  z.strictObject({ type: z.literal('request-approval'), outcome: z.string(), reason: z.string() }),
  z.strictObject({
    type: z.literal('give-approval'),
    approval: z.int(),
    note: z.string().default(''),
  }),
  z.strictObject({ type: z.literal('refuse-approval'), approval: z.int(), note: z.string() }),
  z.strictObject({ type: z.literal('order-measure'), kind: measure, system, reason: z.string() }),
  z.strictObject({
    type: z.literal('execute-measure'),
    measure: z.int(),
    note: z.string(),
    proof: files(),
  }),
  z.strictObject({
    type: z.literal('lift-measure'),
    measure: z.int(),
    note: z.string(),
    proof: files(),
  }),
  z.strictObject({ type: z.literal('withdraw-measure'), measure: z.int(), reason: z.string() }),
  z.strictObject({ type: z.literal('request-lifting'), measure: z.int(), reason: z.string() }),
  z.strictObject({ type: z.literal('assess-severity'), severity: z.string(), reason: z.string() }),
  z.strictObject({
    type: z.literal('send'),
    to: z.array(z.string()),
    cc: z.array(z.string()).default([]),
    outputs: z.array(z.string()).default([]),
    way,
    note: z.string(),
    proof: files(),
  }),
  z.strictObject({
    type: z.literal('escalate'),
    to: z.string(),
    outputs: z.array(z.string()).default([]),
    way,
    note: z.string(),
    proof: files(),
  }),
  z.strictObject({
    type: z.literal('record-sending'),
    sending: z.int(),
    recipients: z.array(z.string()),
    addressee: z.string().default(''),
    sentBy: z.string().default('Petugas Contoh'),
    way: way.default('office-system'),
    note: z.string(),
    proof: files(),
  }),
  z.strictObject({ type: z.literal('waive-sending'), sending: z.int(), reason: z.string() }),
  z.strictObject({
    type: z.literal('record-reply'),
    sending: z.int(),
    recipient: z.string(),
    repliedBy: z.string().default(''),
    way: way.default('email'),
    number: z.string().default(''),
    dated: z.string().default(''),
    text: z.string().default(''),
    note: z.string().default(''),
    files: files(),
  }),
  z.strictObject({ type: z.literal('note'), text: z.string() }),
  z.strictObject({ type: z.literal('tell-reporter'), text: z.string() }),
  z.strictObject({
    type: z.literal('close'),
    reason: z.enum(['duplicate', 'out-of-authority', 'withdrawn']),
    note: z.string(),
  }),
  z.strictObject({ type: z.literal('reopen'), step: z.string(), reason: z.string() }),
]);

const unitReports = z.strictObject({ received: z.int().min(0), valid: z.int().min(0) });

const completion = z.strictObject({
  selesai: z.string(),
  oleh: z.string(),
  hasil: z.string(),
  isian: z.record(z.string(), answer).default({}),
  tanpa_berkas: z.array(z.string()).default([]),
  laporan_unit: unitReports.exactOptional(),
  ditolak: z.string().exactOptional(),
});

const otherCommand = z.strictObject({
  perintah: command,
  oleh: z.string(),
  laporan_unit: unitReports.exactOptional(),
  ditolak: z.string().exactOptional(),
});

/** An example of an SOP at work, in the SOP's own words: what happens step by step, and where it ends. */
const sopExample = z.strictObject({
  nama: z.string(),
  tentang: z.string(),
  laporan: z
    .strictObject({
      unit: z.string().exactOptional(),
      kategori: z.enum(categories.map((category) => category.id)).exactOptional(),
      uraian: z.string().exactOptional(),
    })
    .default({}),
  laporan_unit: unitReports.default({ received: 1, valid: 1 }),
  jalan: z.array(z.union([completion, otherCommand])),
  akhir: z.strictObject({
    status: z.enum(['open', 'closed']).exactOptional(),
    alasan: z
      .enum(['completed', 'invalid', 'duplicate', 'out-of-authority', 'withdrawn'])
      .exactOptional(),
    langkah: z.string().nullable().exactOptional(),
    tindakan_berlaku: z.int().min(0).exactOptional(),
    pengiriman_terutang: z.int().min(0).exactOptional(),
    putaran: z.int().min(0).exactOptional(),
  }),
});

export type SopExample = z.output<typeof sopExample>;
export type ExampleStep = SopExample['jalan'][number];

/** @throws ZodError when the example has a key or value that no example has. */
export const readExample = (text: string): SopExample => sopExample.parse(parse(text));
