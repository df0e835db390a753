import { actorName } from '#core/people/actor-name.ts';
import type { CaseEvent, EventType } from '#core/cases/event.ts';
import type { FileRef } from '#core/cases/report.ts';
import type { Instant } from '#core/time/instant.ts';

/** An event that speaks of a file. */
export interface Mention {
  readonly version: number;
  readonly type: EventType;
  /** The step's visit, where the event belongs to one. */
  readonly turn: number | null;
  readonly happenedAt: Instant;
  readonly recordedAt: Instant;
  readonly by: string;
}

/** A file of the record, with every event that speaks of it, oldest first. */
export interface StoredFile {
  readonly ref: FileRef;
  readonly first: Mention;
  readonly mentions: readonly Mention[];
}

const mentionOf = (version: number, event: CaseEvent): Mention => ({
  version,
  type: event.type,
  turn: 'turn' in event ? event.turn : null,
  happenedAt: event.happenedAt,
  recordedAt: event.recordedAt,
  by: actorName(event.by),
});

/**
 * Every file of a record, in the order in which events first speak of them.
 *
 * @param filesIn the files an event speaks of
 */
export const storedFiles = (
  record: readonly { readonly version: number; readonly event: CaseEvent }[],
  filesIn: (event: CaseEvent) => readonly FileRef[],
): readonly StoredFile[] => {
  const found = new Map<string, StoredFile>();
  for (const { version, event } of record) {
    const mention = mentionOf(version, event);
    for (const ref of new Map(filesIn(event).map((one) => [one.id, one])).values()) {
      const known = found.get(ref.id);
      found.set(
        ref.id,
        known === undefined
          ? { ref, first: mention, mentions: [mention] }
          : { ...known, mentions: [...known.mentions, mention] },
      );
    }
  }
  return [...found.values()];
};

/** What the store has of a file now: its bytes, other bytes under its name, or nothing. */
export type Held =
  | { readonly state: 'whole' }
  | { readonly state: 'missing' }
  | { readonly state: 'altered'; readonly sha256: string; readonly size: number };

/** A file of the record and what became of it. */
export interface HeldFile extends StoredFile {
  readonly held: Held;
  /** Where it lies in the case file; null when the store no longer has it. */
  readonly path: string | null;
}

const states: Readonly<Record<Held['state'], string>> = {
  whole: 'utuh',
  missing: 'hilang',
  altered: 'berubah',
};

/** `bukti.json`: every file of the record with its fingerprint as recorded, and what the store has of it. */
export const evidenceList = (
  kept: { readonly id: string; readonly number: string },
  files: readonly HeldFile[],
): string =>
  `${JSON.stringify(
    {
      bentuk: 'tanggap-bukti-1',
      keterangan:
        'Semua berkas yang disebut catatan kasus. sha256 adalah sidik jari saat berkas diterima; keadaan: utuh, hilang (tidak lagi ada dalam simpanan), berubah (isinya tidak lagi sesuai).',
      kasus: kept.id,
      nomor: kept.number,
      berkas: files.map(({ ref, held, path, mentions }) => ({
        id: ref.id,
        nama: ref.name,
        jenis: ref.mediaType,
        ukuran: ref.size,
        sha256: ref.sha256,
        keadaan: states[held.state],
        tempat: path,
        ...(held.state === 'altered'
          ? { sha256_sekarang: held.sha256, ukuran_sekarang: held.size }
          : {}),
        disebut: mentions.map(({ version, type, turn, happenedAt, recordedAt, by }) => ({
          versi: version,
          peristiwa: type,
          putaran: turn,
          terjadi: happenedAt,
          dicatat: recordedAt,
          oleh: by,
        })),
      })),
    },
    null,
    1,
  )}\n`;
