import type { BodyDetails } from '#core/people/change-bodies.ts';
import type { BodyId } from '#core/people/body.ts';
import type { OutsideParty, Sop } from '#core/sops/model.ts';

/** Which of the trial's bodies each kind of outside party is held for. */
const holders: Readonly<Record<OutsideParty, BodyId>> = {
  owner: 'dinas-contoh',
  developer: 'pt-pengembang-contoh',
  other: 'csirt-pemerintah-contoh',
};

/** The body of a trial that an outside role is held for; null for a role of the agency's own. */
export const trialHolder = (outside: OutsideParty | null): BodyId | null =>
  outside === null ? null : holders[outside];

const body = (id: BodyId, name: string, kind: BodyDetails['kind'], title: string): BodyDetails => ({
  id,
  name,
  kind,
  head: { title, name: null, rank: null, nip: null, since: null },
  address: [],
  email: `${id}@contoh.example`,
  ended: false,
});

/** Who heads a body of the trial: its account, so that he can sign for it. */
export interface TrialHead {
  readonly body: BodyId;
  readonly account: string;
  readonly name: string;
  readonly nip: string | null;
}

/** Invented bodies of a trial: heads are called what they are called, not "Kepala" and a name. */
export const trialBodies = (
  { document: { instansi } }: Sop,
  heads: readonly TrialHead[] = [],
): readonly BodyDetails[] => {
  const region = instansi.nama.replace(/^Pemerintah /u, '');
  const dinas = `Dinas Contoh ${region}`;
  const all = [
    body('dinas-contoh', dinas, 'unit', `Kepala ${dinas}`),
    body('kecamatan-contoh', 'Kecamatan Contoh', 'unit', 'Camat Contoh'),
    body('rsud-contoh', 'RSUD Contoh', 'unit', 'Direktur RSUD Contoh'),
    body('pt-pengembang-contoh', 'PT Pengembang Contoh', 'firm', 'Direktur PT Pengembang Contoh'),
    body(
      'csirt-pemerintah-contoh',
      'CSIRT Pemerintah Contoh',
      'government',
      'Ketua CSIRT Pemerintah Contoh',
    ),
  ];
  return all.map((one) => {
    const head = heads.find(({ body: of }) => of === one.id);
    return head === undefined
      ? one
      : { ...one, head: { ...one.head, name: head.name, nip: head.nip, account: head.account } };
  });
};
