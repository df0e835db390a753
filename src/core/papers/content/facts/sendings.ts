import type { Recipient, Sending } from '#core/cases/case.ts';
import { unsignedHereWords } from '#core/cases/event-kinds/what-was-sent.ts';
import { outputName } from '#core/cases/names.ts';
import type { PaperId } from '#core/cases/paper-id.ts';
import { paperOf, signedVersion } from '#core/cases/papers.ts';
import { replierOf, replyCame } from '#core/cases/reply-words.ts';
import { sendingWays } from '#core/cases/sending-ways.ts';
import { actorName } from '#core/people/actor-name.ts';
import type { OfCase, PaperMaterial } from '#core/papers/content/material.ts';
import type { Block } from '#core/papers/sheet/paper.ts';
import type { OutputId, Sop } from '#core/sops/model.ts';
import { timeIn, titleWithZone } from './time.ts';

const purposes: Readonly<Record<Sending['purpose'], string>> = {
  send: 'Pengiriman',
  escalate: 'Eskalasi',
};

const waiverOf = ({ waivers }: Sending, { name }: Recipient, wordless: boolean): string => {
  const waiver = waivers.find(({ recipients }) => recipients.includes(name));
  if (waiver === undefined) return 'Ditiadakan';
  const by = `Ditiadakan oleh ${actorName(waiver.by)}`;
  return wordless ? by : `${by}: ${waiver.reason}`;
};

/** Papers of it that nobody signed here. */
const unsignedAside = (sop: Sop, outputs: readonly OutputId[]): string =>
  outputs.length === 0
    ? ''
    : `; ${outputs.map((id) => outputName(sop, id)).join(', ')} ${unsignedHereWords.id}`;

/** What became of an order for one of its recipients; words of people about a paper kept off are left out. */
const became = (
  sop: Sop,
  sending: Sending,
  recipient: Recipient,
  time: (at: Recipient['at']) => string,
  wordless: boolean,
): string => {
  const { state, at, ways, unsignedHere } = recipient;
  switch (state) {
    case 'owed':
      return 'Diperintahkan, belum dikirim';
    case 'again':
      return 'Yang dikirim sudah dibatalkan; penggantinya belum dikirim';
    case 'sent':
      return `Dikirim ${time(at)} melalui ${ways.map((way) => sendingWays[way].id).join(', ')}${unsignedAside(sop, unsignedHere)}`;
    case 'waived':
      return waiverOf(sending, recipient, wordless);
  }
};

/** A paper by what stands on it, title and number, once it is signed: the name of an output may say who answers it. */
const calledOn = (
  { sop, state }: OfCase,
  keptOff: ReadonlySet<OutputId>,
  item: PaperId,
): string => {
  const signed = keptOff.has(item.output) ? undefined : signedVersion(paperOf(state.papers, item));
  if (signed === undefined) return outputName(sop, item.output);
  const title = signed.title.replace(` (${state.number})`, '');
  return signed.number === '' ? title : `${title}, Nomor ${signed.number}`;
};

/** Recipients of an order of whom the same is to be said stand in one row, in the order they were named. */
const byWhatBecame = (
  { recipients }: Sending,
  stateOf: (recipient: Recipient) => string,
): readonly (readonly [string, readonly string[]])[] => {
  const named = recipients.map((one) => ({
    state: stateOf(one),
    name: `${one.name}${one.copy ? ' (tembusan)' : ''}`,
  }));
  return [...Map.groupBy(named, ({ state }) => state)].map(([state, all]) => [
    state,
    all.map(({ name }) => name),
  ]);
};

/** The case without the order to send this very paper: it could only say of itself that it has not left. */
export const withoutItself = (material: PaperMaterial): PaperMaterial => {
  const { state, turn, output } = material;
  return {
    ...material,
    state: {
      ...state,
      sendings: state.sendings.filter(
        (one) => one.turn !== turn.turn || !one.items.some((item) => item.output === output.id),
      ),
    },
  };
};

/** What recipients answered, under the order they answered to; nothing of papers kept off. */
const repliesTable = (material: OfCase, keptOff: ReadonlySet<OutputId>): readonly Block[] => {
  const time = timeIn(material.settings.zone);
  const rows = material.state.sendings
    .filter(({ items }) => !items.some(({ output }) => keptOff.has(output)))
    .flatMap(({ sending, replies }) =>
      replies.map((reply) => [
        `No. ${String(sending)}`,
        replierOf(reply),
        `${time(reply.at)} ${replyCame(reply).id}`,
        [reply.text, ...reply.files.map(({ name }) => `Berkas: ${name}`)]
          .filter((part) => part !== '')
          .join('\n'),
      ]),
    );
  return rows.length === 0
    ? []
    : [
        { type: 'heading', text: 'Jawaban yang diterima' },
        {
          type: 'table',
          columns: [
            { title: 'Atas pengiriman', share: 2.2 },
            { title: 'Dari', share: 3.5 },
            { title: titleWithZone('Diterima', material), share: 4.5 },
            { title: 'Isi jawaban', share: 7.2 },
          ],
          rows,
        },
      ];
};

/**
 * What the case ordered to be sent, to whom, and whether it was: nothing stands as sent that was
 * only ordered, and what was waived stands with who answers for it and why. What was answered
 * follows. Nothing when no step ordered anything.
 *
 * @param keptOff outputs this paper does not speak about beyond that they are sent
 */
export const sendingsTable = (
  material: OfCase,
  keptOff: ReadonlySet<OutputId> = new Set(),
): readonly Block[] => {
  const { sop, state, settings } = material;
  if (state.sendings.length === 0) return [];
  const time = timeIn(settings.zone);
  return [
    {
      type: 'table',
      columns: [
        { title: 'No', share: 0.9 },
        { title: 'Yang dikirim', share: 5.5 },
        { title: 'Kepada', share: 3.3 },
        { title: titleWithZone('Diperintahkan', material), share: 2.9 },
        { title: titleWithZone('Keadaan', material), share: 4.8 },
      ],
      rows: state.sendings.flatMap((sending) => {
        const items = sending.items.map((item) => calledOn(material, keptOff, item)).join('; ');
        const wordless = sending.items.some(({ output }) => keptOff.has(output));
        const what = items === '' ? purposes[sending.purpose] : items;
        return byWhatBecame(sending, (one) => became(sop, sending, one, time, wordless)).map(
          ([state, names]) => [
            String(sending.sending),
            what,
            names.join('; '),
            time(sending.orderedAt),
            state,
          ],
        );
      }),
    },
    ...repliesTable(material, keptOff),
  ];
};
