import { instant, texts } from '#core/cases/record/parts.ts';
import type { ReminderRules, Rung } from '#core/oversight/reminders/rules.ts';
import type { DutySettings } from '#core/oversight/duties/duty-settings.ts';
import type { DutyRecipient } from '#core/sops/model.ts';
import type { AccessSettings } from '#core/people/access-settings.ts';
import { bodyKinds, type Bodies, type Body, type BodyKind, type Head } from '#core/people/body.ts';
import type { InitialOrder, InitialPlace } from '#core/cases/initial-place.ts';
import type { OutsideSource } from '#core/papers/numbers/number-sources.ts';
import { outputKinds, paperKinds, sideKinds } from '#core/papers/record/paper-kinds.ts';
import type {
  AccessClass,
  ArchiveRule,
  ArchiveSettings,
  Fate,
  Retention,
} from '#core/papers/settings/archive.ts';
import type { NumberSettings, PaperSettings } from '#core/papers/settings/paper-settings.ts';
import type { Delegation, Officeholder, Signer, SopSheet } from '#core/papers/settings/settings.ts';
import type { Letterhead, Logo, PaperSize } from '#core/papers/sheet/paper.ts';
import {
  typefaceNames,
  type Lettering,
  type TextSize,
  type Typeface,
} from '#core/papers/sheet/typefaces.ts';
import {
  fieldsProblem,
  listOf,
  mapOf,
  number,
  object,
  oneOf,
  optional,
  orNull,
  text,
  truth,
  type Shape,
} from '#core/record/shape.ts';
import type { Calendar, ClosedDay, Span, SpecialPeriod, WeekHours } from '#core/time/calendar.ts';

const spans = optional(listOf(object<Span>({ from: text, to: text })));

const hours = object<WeekHours>({
  1: spans,
  2: spans,
  3: spans,
  4: spans,
  5: spans,
  6: spans,
  7: spans,
});

export const calendar = object<Calendar>({
  zone: text,
  hours,
  periods: listOf(object<SpecialPeriod>({ from: text, to: text, name: text, hours, source: text })),
  closed: listOf(
    object<ClosedDay>({
      date: text,
      name: text,
      kind: oneOf({ 'national-holiday': true, 'collective-leave': true, agency: true }),
      source: text,
    }),
  ),
  knownUntil: text,
  alwaysOpen: texts,
  version: number,
});

export const reminders = object<ReminderRules>({
  half: truth,
  eighty: truth,
  due: truth,
  rungs: listOf(object<Rung>({ afterMinutes: number, roles: texts })),
  urgent: texts,
});

const officeholder = object<Officeholder>({
  position: text,
  name: text,
  rank: orNull(text),
  nip: orNull(text),
  account: optional(text),
});

const signer = object<Signer>({
  officeholder,
  delegation: orNull(
    object<Delegation>({
      kind: oneOf({ 'a.n.': true, 'Plt.': true, 'Plh.': true }),
      by: officeholder,
      from: orNull(instant),
      until: orNull(instant),
    }),
  ),
});

/** A kind added to the closed lists makes older records unreadable until an upcast names it. */
const jenis: Shape<NumberSettings['jenis']> = {
  problem: fieldsProblem(
    Object.fromEntries([
      ...outputKinds.map((kind) => [kind, text] as const),
      ...sideKinds.map((kind) => [kind, optional(text)] as const),
    ]),
  ),
};

const retention = object<Retention>({
  active: number,
  inactive: number,
  fate: oneOf<Fate>({ musnah: true, permanen: true, 'dinilai-kembali': true }),
});

const archive: Shape<ArchiveSettings> = {
  problem: fieldsProblem(
    Object.fromEntries(
      paperKinds.map(
        (kind) =>
          [
            kind,
            optional(
              object<ArchiveRule>({
                code: orNull(text),
                access: orNull(
                  oneOf<AccessClass>({
                    biasa: true,
                    terbatas: true,
                    rahasia: true,
                    'sangat-rahasia': true,
                  }),
                ),
                retention: orNull(retention),
                source: text,
              }),
            ),
          ] as const,
      ),
    ),
  ),
};

const outside: Shape<NumberSettings['outside']> = {
  problem: fieldsProblem(
    Object.fromEntries(
      paperKinds.map(
        (kind) =>
          [
            kind,
            optional(oneOf<OutsideSource>({ 'records-office': true, srikandi: true })),
          ] as const,
      ),
    ),
  ),
};

const numbers = object<NumberSettings>({
  pattern: text,
  klasifikasi: text,
  unit: text,
  jenis,
  outside,
});

export const papers = object<PaperSettings>({
  size: oneOf<PaperSize>({ a4: true, f4: true }),
  lettering: object<Lettering>({
    face: oneOf<Typeface>(typefaceNames),
    size: oneOf<TextSize>({ '10': true, '11': true, '11.5': true, '12': true }),
  }),
  letterhead: object<Letterhead>({
    lines: texts,
    address: texts,
    contact: orNull(text),
    logo: orNull(
      object<Logo>({
        mediaType: oneOf({ 'image/png': true, 'image/jpeg': true, 'image/svg+xml': true }),
        base64: text,
      }),
    ),
  }),
  place: text,
  signers: mapOf(signer),
  legalBases: texts,
  bsreFooter: texts,
  initials: object<InitialOrder>({
    places: listOf(object<InitialPlace>({ role: orNull(text) })),
    required: truth,
  }),
  archive,
  stampPlace: truth,
  sopSheet: orNull(
    object<SopSheet>({
      edition: text,
      items: mapOf(text),
      approver: orNull(officeholder),
      confirmed: orNull(object({ by: text, on: text })),
    }),
  ),
  numbers,
});

export const duties = object<DutySettings>({
  recipients: mapOf(
    listOf(
      object<DutyRecipient>({
        name: text,
        copy: truth,
        address: text,
        email: text,
        channel: text,
        ground: text,
        since: text,
        note: text,
      }),
    ),
  ),
  replyHours: orNull(number),
});

const head = object<Head>({
  title: text,
  name: orNull(text),
  rank: orNull(text),
  nip: orNull(text),
  since: orNull(text),
  account: optional(text),
});

export const bodies: Shape<Bodies> = listOf(
  object<Body>({
    id: text,
    name: text,
    kind: oneOf<BodyKind>(bodyKinds),
    head,
    formerHeads: listOf(head),
    address: texts,
    email: orNull(text),
    formerNames: texts,
    ended: truth,
  }),
);

export const access = object<AccessSettings>({ secondFactorFor: texts, proofMinutes: number });
