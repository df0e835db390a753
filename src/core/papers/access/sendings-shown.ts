import type { ClosedCase, OpenCase, Sending } from '#core/cases/case.ts';
import { outputName } from '#core/cases/names.ts';
import { samePaper, type PaperId } from '#core/cases/paper-id.ts';
import { paperOf, printedVersion } from '#core/cases/papers.ts';
import { owedBy, signedOf } from '#core/cases/sendings.ts';
import type { PaperMapping } from '#core/papers/mapping/mapping.ts';
import { papersOf, type PaperOfCase } from '#core/papers/mapping/papers-of-case.ts';
import type { RoleId, Sop, StepId } from '#core/sops/model.ts';
import { wordlessSending, type Withheld } from './withheld.ts';

/**
 * How far an output that is to be sent has come: still to be signed (electronically, or printed
 * and waiting for its hand-signed scan), signed and not sent, or sent to somebody. What nobody signs
 * here (a form, a file that came from elsewhere) is ready as it is.
 */
export type ItemState = 'to-sign' | 'printed' | 'signed' | 'sent' | 'ready';

/** An output that is to be sent. */
export interface ShownItem extends PaperId {
  readonly name: string;
  readonly state: ItemState;
  /** Nobody has signed it here: that it was sent is recorded only with a file that shows what was. */
  readonly unsigned: boolean;
  /** Roles that still have to sign, in the order of the paper. */
  readonly waitsFor: readonly RoleId[];
  /** To whom it went, as the sendings of the paper name them. */
  readonly sentTo: readonly string[];
  /** Restricted, and not for whoever looks. */
  readonly withheld: boolean;
}

/** An order to send, with everything somebody needs to know to fulfil it. */
export interface ShownSending extends Omit<Sending, 'items'> {
  readonly step: StepId | null;
  readonly items: readonly ShownItem[];
  readonly owed: boolean;
}

type Known = OpenCase | ClosedCase;

/** To whom the version in force of an item went: as its own sendings say, or as those of its order. */
const sentToOf = (state: Known, { records }: Sending, item: PaperId): readonly string[] => {
  const signed = signedOf(state, item);
  return signed === undefined
    ? []
    : [
        ...signed.sent.flatMap(({ to }) => to),
        ...records
          .filter(({ versions }) =>
            versions.some((one) => samePaper(item)(one) && one.version === signed.version),
          )
          .flatMap(({ addressee, recipients }) => (addressee === '' ? recipients : [addressee])),
      ];
};

const stateOf = (
  state: Known,
  item: PaperId,
  paper: PaperOfCase | undefined,
  sentTo: readonly string[],
): ItemState => {
  if (paper === undefined || paper.source === 'form' || paper.files.length > 0) return 'ready';
  if (printedVersion(paperOf(state.papers, item)) !== undefined) return 'printed';
  if (paper.waitsFor.length > 0) return 'to-sign';
  return sentTo.length > 0 ? 'sent' : 'signed';
};

const isUnsigned = (state: Known, paper: PaperOfCase | undefined): boolean =>
  paper !== undefined &&
  paper.source !== 'form' &&
  paper.waitsFor.length > 0 &&
  signedOf(state, paper) === undefined;

const shownItem = (
  sop: Sop,
  state: Known,
  papers: readonly PaperOfCase[],
  { outputs }: Withheld,
  sending: Sending,
  item: PaperId,
): ShownItem => {
  const paper = papers.find(samePaper(item));
  const withheld = outputs.has(item.output);
  const sentTo = sentToOf(state, sending, item);
  return {
    output: item.output,
    of: item.of,
    name: outputName(sop, item.output),
    state: stateOf(state, item, paper, sentTo),
    unsigned: isUnsigned(state, paper),
    waitsFor: paper?.waitsFor ?? [],
    sentTo: withheld ? [] : [...new Set(sentTo)],
    withheld,
  };
};

/**
 * The orders to send of a case for somebody who sees the whole case.
 *
 * @param state with all its papers: where an order stands is no secret, even where a paper is
 * @param withheld what is not for whoever looks; what people wrote about such papers is left out
 */
export const sendingsOf = (
  sop: Sop,
  mapping: PaperMapping,
  state: Known,
  withheld: Withheld,
): readonly ShownSending[] => {
  const papers = papersOf(sop, mapping, state);
  return state.sendings.map((whole): ShownSending => {
    const items = whole.items.map((item) => shownItem(sop, state, papers, withheld, whole, item));
    return {
      ...(items.some((one) => one.withheld) ? wordlessSending(whole) : whole),
      step: state.turns.find(({ turn }) => turn === whole.turn)?.step ?? null,
      items,
      owed: owedBy(whole).length > 0,
    };
  });
};
