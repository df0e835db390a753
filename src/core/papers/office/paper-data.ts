import { asIssued } from '#core/papers/mapping/as-issued.ts';
import type { PaperDraft } from './paper-draft.ts';
import type { ClosedCase, OpenCase, Turn } from '#core/cases/case.ts';
import type { Output, OutputId, Sop } from '#core/sops/model.ts';
import type { Built } from '#core/papers/content/built.ts';
import { bodyOf } from '#core/papers/content/body.ts';
import { enclosureCount } from '#core/papers/content/cited.ts';
import { dateInWords, letterDate } from '#core/papers/words/dates.ts';
import type { PaperData } from '#core/papers/record/paper-data.ts';
import { fillMarks } from '#core/papers/content/fill-marks.ts';
import { gap } from '#core/papers/words/gap.ts';
import type { PaperMaterial, MissingData } from '#core/papers/content/material.ts';
import { fieldAt } from '#core/papers/content/material.ts';
import type { PaperMapping } from '#core/papers/mapping/mapping.ts';
import { dayOfAct } from './day-of-act.ts';
import { asWhatItIs, withParties } from './not-ours.ts';
import { stampPlace } from './side-paper-material.ts';
import type { Paper, SignatureBlock, Tlp } from '#core/papers/sheet/paper.ts';
import type { ListedPerson } from '#core/people/listed.ts';
import { partiesOf } from '#core/papers/content/parties.ts';
import { sameName } from '#core/people/same-name.ts';
import type { OfficeSettings, Issue } from '#core/papers/settings/settings.ts';
import type { Participant } from '#core/papers/sheet/people.ts';
import { datedOf } from '#core/papers/content/issued-at.ts';
import { partySignature, signaturesOf, signsFor } from './signatures.ts';
import { tlpOfChoice, tlpOfEdits } from '#core/papers/sheet/tlp.ts';

const nothing = (
  code: 'no-mapping' | 'no-turn',
  what: string,
  id: string,
  en: string,
): PaperDraft => ({ data: null, missing: [{ code, what, message: { id, en } }] });

/** What those who work on a draft should know; nothing of it leaves the house. */
const remarksOf = ({ sop, step, output, issue }: PaperMaterial): readonly string[] =>
  issue.draft ? draftRemarks({ sop, step, output }) : [];

const draftRemarks = ({
  sop,
  step,
  output,
}: Pick<PaperMaterial, 'sop' | 'step' | 'output'>): readonly string[] => [
  ...(sop.adopted ? [] : ['SOP yang menjadi dasar naskah ini belum ditetapkan.']),
  ...(step.addition === null && output.addition === null
    ? []
    : ['Tambahan: naskah ini tidak disebut dalam SOP.']),
];

const tlpOf = (material: PaperMaterial): Tlp | null => {
  const { own, issue } = material;
  const chosen = tlpOfEdits(issue.edits);
  if (chosen !== undefined) return chosen;
  const found = own.tlpField === null ? undefined : fieldAt(material, own.tlpField);
  const answer = found?.turn?.completed?.form[found.field.id];
  return (typeof answer === 'string' ? tlpOfChoice(answer) : undefined) ?? own.tlp;
};

/** What an agency has not settled and every paper needs. */
export const settingsMissing = ({ letterhead, place }: OfficeSettings): readonly MissingData[] => [
  ...(letterhead.lines.length > 0
    ? []
    : [
        {
          code: 'no-letterhead' as const,
          what: 'letterhead',
          message: {
            id: 'Kop naskah belum diisi. Isi di Pengaturan, Naskah dinas.',
            en: 'The letterhead is empty. Fill it in under Settings, Papers.',
          },
        },
      ]),
  ...(place.trim() !== ''
    ? []
    : [
        {
          code: 'no-place' as const,
          what: 'place',
          message: {
            id: 'Tempat penetapan naskah belum diisi. Isi di Pengaturan, Naskah dinas.',
            en: 'The place papers are dated at is empty. Fill it in under Settings, Papers.',
          },
        },
      ]),
];

/** Text parts of a mapping with marks filled, edits of officers first. */
class Texts {
  readonly material: PaperMaterial;
  readonly missing: MissingData[] = [];

  constructor(material: PaperMaterial) {
    this.material = material;
  }

  of(key: string, text: string | null): string | null {
    const edit = this.material.issue.edits[key];
    if (edit !== undefined) return edit;
    if (text === null) return null;
    const filled = fillMarks(text, this.material);
    this.missing.push(...filled.missing);
    return filled.text;
  }

  /** Lines of a part, one an item; empty ones are none. */
  lines(key: string, texts: readonly string[]): readonly string[] {
    return (this.of(key, texts.length === 0 ? null : texts.join('\n')) ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }
}

/** Whether a party is one of those who sign for a role: by his account, else as he is named. */
const isAmong = (
  { own, settings, issue }: PaperMaterial,
  signed: readonly SignatureBlock[],
  { name, account }: Participant,
): boolean =>
  signed.some((one) => one.name !== null && sameName(one.name, name)) ||
  (account !== null &&
    own.signers.some(({ role }) => signsFor(settings, role, datedOf(issue))?.account === account));

/** Parties sign after the roles; who signs for a role signs once, though the form names him too. */
const partySignatures = (
  material: PaperMaterial,
  signed: readonly SignatureBlock[],
): readonly SignatureBlock[] =>
  partiesOf(material).flatMap((person, index) =>
    isAmong(material, signed, person)
      ? []
      : [partySignature(person, material.issue, material.own.signers.length + index)],
  );

/** Who signs, as a person the paper begins with: with a delegation he stands under his own position. */
const asPerson = ({ name, position, nip }: SignatureBlock): ListedPerson => ({
  name: name ?? gap,
  position: (position.at(-1) ?? '').replace(/,$/, ''),
  nip,
  unit: null,
});

/** Whom the form of a berita acara names beside those who sign for a role. */
const presentBeside = (
  material: PaperMaterial,
  signed: readonly SignatureBlock[],
): readonly ListedPerson[] =>
  partiesOf(material)
    .filter((person) => !isAmong(material, signed, person))
    .map(({ name, position, nip, unit }) => ({ name, position, nip, unit }));

/** A berita acara opens with the day of the act; one signed on another day says so. */
const signedLater = (material: PaperMaterial): string | null => {
  const { settings, issue } = material;
  if (issue.datedAt === null) return null;
  const [act, signed] = [dayOfAct(material), issue.datedAt].map((at) =>
    letterDate(at, settings.zone),
  );
  const where = settings.place === '' ? '' : ` di ${settings.place}`;
  return act === signed
    ? null
    : `Berita acara ini ditandatangani${where} pada tanggal ${String(signed)}.`;
};

const paperOf = (
  material: PaperMaterial,
  texts: Texts,
  body: Built<Paper['sections']>,
  signed: Built<Paper['signatures']>,
): Paper => {
  const { sop, own, settings, issue, state } = material;
  return {
    agency: sop.agency,
    edition: sop.edition,
    title: `${texts.of('judul', own.title) ?? own.title} (${state.number})`,
    madeAt: issue.madeAt,
    size: settings.size,
    lettering: settings.lettering,
    letterhead: { ...settings.letterhead, ...own.letterhead },
    number: issue.number,
    place: settings.place,
    date: issue.datedAt === null ? null : letterDate(issue.datedAt, settings.zone),
    draft: issue.draft,
    remarks: remarksOf(material),
    tlp: tlpOf(material),
    // The BSrE note is a statement about the signature: never on a paper that is not signed that way.
    footer: issue.signature === 'bsre' && !issue.draft ? settings.bsreFooter : [],
    checkAddress: issue.checkAddress,
    sections: body.value,
    signatures: signed.value,
    // A party stamps its own papers as it pleases.
    ...(own.source === 'agency' ? stampPlace(settings, issue, own.kind) : {}),
    copies: texts.lines('tembusan', own.copies),
  };
};

const addressees = ({ own, turn }: PaperMaterial, texts: Texts): readonly string[] => {
  const to = own.toUnder.get(turn.completed?.outcome ?? '') ?? own.to;
  const lines = texts.lines('kepada', to);
  return lines.length === 0 ? [gap] : lines;
};

const letterLines = (
  material: PaperMaterial,
  texts: Texts,
): { readonly sifat: string; readonly lampiran: string; readonly hal: string } => ({
  sifat: texts.of('sifat', material.own.classification) ?? 'Biasa',
  lampiran: texts.of('lampiran', material.own.attachments) ?? enclosureCount(material),
  hal: texts.of('hal', material.own.subject) ?? '',
});

const intro = (material: PaperMaterial, texts: Texts, paper: Paper): Paper => {
  const opening = texts.of('pembuka', material.own.opening);
  const closing = texts.of('penutup', material.own.closing);
  const part = (text: string | null): Paper['sections'] =>
    text === null ? [] : [{ title: null, blocks: [{ type: 'paragraph', text }] }];
  return { ...paper, sections: [...part(opening), ...paper.sections, ...part(closing)] };
};

const byKind = (material: PaperMaterial, texts: Texts, paper: Paper): PaperData => {
  const { own, settings } = material;
  const about = texts.of('judul', own.title) ?? own.title;
  switch (own.kind) {
    case 'surat-dinas': {
      const to = addressees(material, texts);
      return {
        ...intro(material, texts, paper),
        kind: 'surat-dinas',
        ...letterLines(material, texts),
        to,
        toPlace: texts.of('di', null) ?? 'Tempat',
      };
    }
    case 'nota-dinas': {
      const to = addressees(material, texts);
      return {
        ...intro(material, texts, paper),
        kind: 'nota-dinas',
        ...letterLines(material, texts),
        to,
        from:
          texts.of('dari', own.from) ??
          paper.signatures[0]?.position.join(' ').replace(/,$/, '') ??
          gap,
      };
    }
    case 'berita-acara': {
      const parties = paper.signatures.map(asPerson);
      const we =
        parties.length > 1
          ? ', kami yang bertanda tangan di bawah ini:'
          : ', yang bertanda tangan di bawah ini:';
      return {
        ...paper,
        kind: 'berita-acara',
        about,
        opening: `${dateInWords(dayOfAct(material), settings.zone)}${we}`,
        parties,
        present: presentBeside(material, paper.signatures),
        lead: texts.of('pembuka', own.opening),
        signedLater: signedLater(material),
        closing:
          texts.of('penutup', own.closing) ??
          'Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
        signatures: [...paper.signatures, ...partySignatures(material, paper.signatures)],
      };
    }
    case 'laporan':
      return {
        ...paper,
        kind: 'laporan',
        about,
        intro: texts.of('pembuka', own.opening),
        closing: texts.of('penutup', own.closing),
      };
    case 'formulir':
      return { ...paper, kind: 'formulir', about, intro: texts.of('pembuka', own.opening) };
  }
};

const unique = (missing: readonly MissingData[]): readonly MissingData[] => [
  ...new Map(missing.map((one) => [`${one.code} ${one.what}`, one])).values(),
];

/** While a step runs its form is what has been typed so far. */
const asTyped = (turn: Turn, { typed, datedAt, madeAt }: Issue): Turn => {
  if (turn.completed !== null || typed === null) return turn;
  const at = datedAt ?? madeAt;
  return {
    ...turn,
    completed: {
      at,
      recordedAt: at,
      by: { kind: 'system' },
      outcome: typed.outcome,
      form: typed.form,
      backdatingReason: null,
      enteredFor: [],
      exception: null,
    },
  };
};

const outputIn = (sop: Sop, output: OutputId): Output | undefined =>
  [...sop.steps.values()].flatMap((step) => step.outputs).find(({ id }) => id === output);

/** Which paper is wanted: of which output in which visit of its step, and what it is made from. */
export interface WantedPaper {
  readonly sop: Sop;
  readonly mapping: PaperMapping;
  /** As the turn's completion left it, with the papers of today (`asOfTurn`): a paper never tells what came after its step. */
  readonly state: OpenCase | ClosedCase;
  readonly output: OutputId;
  /** Number of the visit; its form may be incomplete while the step runs. */
  readonly turn: number;
  readonly settings: OfficeSettings;
  readonly issue: Issue;
}

/**
 * The paper of a step's output in one visit of the step, as values. Never refuses for gaps: a
 * draft shows them as dots and `missing` says which field is meant and where to fill it in;
 * a paper with anything missing must not be signed.
 */
export const paperData = ({
  sop,
  mapping,
  state,
  output,
  turn,
  settings,
  issue,
}: WantedPaper): PaperDraft => {
  const own = mapping.outputs.get(output);
  const known = outputIn(sop, output);
  if (own === undefined || known === undefined) {
    return nothing(
      'no-mapping',
      output,
      `Keluaran "${known?.name ?? output}" belum punya naskah dalam naskah.yaml edisi ini.`,
      `The output "${known?.name ?? output}" has no paper in this edition's naskah.yaml.`,
    );
  }
  const visit = state.turns.find((one) => one.turn === turn);
  const step = visit === undefined ? undefined : sop.steps.get(visit.step);
  if (visit === undefined || step?.outputs.some(({ id }) => id === output) !== true) {
    return nothing(
      'no-turn',
      output,
      `Langkah yang menghasilkan "${known.name}" belum dijalani.`,
      `The step that yields "${known.name}" has not been visited.`,
    );
  }
  const typed = asTyped(visit, issue);
  const turns = state.turns.flatMap((one) =>
    one.turn > turn ? [] : [one.turn === turn ? typed : one],
  );
  return composed({
    sop,
    state: { ...state, turns },
    step,
    turn: typed,
    output: known,
    own: asIssued(sop, own, typed),
    mapping,
    settings,
    issue,
  });
};

/** A paper of everything it is made from, and what it lacks. */
export const composed = (material: PaperMaterial): PaperDraft => {
  const { settings } = material;
  const body = bodyOf(material);
  const signed = withParties(material, signaturesOf(material));
  const texts = new Texts(material);
  const data = byKind(material, texts, paperOf(material, texts, body, signed));
  return asWhatItIs(material, {
    data,
    missing: unique([
      ...settingsMissing(settings),
      ...texts.missing,
      ...body.missing,
      ...signed.missing,
    ]),
  });
};
