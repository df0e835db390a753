import { readFileSync } from 'node:fs';
import { memoryDatabase } from '#adapters/database/memory.ts';
import type { Actor } from '#core/people/actor.ts';
import { apiProduct } from './api-product.ts';
import { secret, signer, typesetting } from './paper-setting.ts';
import { officer, sampleReport } from './scenario.ts';
import { signSeen } from './sign-seen.ts';
import { tied } from './tied-officer.ts';

const folder = 'test/fixtures/sop/third-agency';
/** An officeholder of the memo’s agency, tied to the account that is called like him. */
export const holder = (name: string) => ({
  officeholder: { position: 'Pejabat', name, rank: null, nip: null, account: name },
  delegation: null,
});

/** A memo that the head signs first and the clerk after him. */
export const memo = async () => {
  const { product, world } = await apiProduct([], memoryDatabase(), {
    typesetter: typesetting,
    signing: { of: () => ({ signer, via: 'certificate' }) },
  });
  const mapping = readFileSync(`${folder}/naskah/naskah.yaml`, 'utf8').replace(
    '[{ peran: kepala, sebagai: Mengetahui }]',
    '[{ peran: kepala, sebagai: Mengetahui }, { peran: petugas }]',
  );
  await product.sops.adopt(readFileSync(`${folder}/sop.yaml`, 'utf8'), undefined, mapping);
  const settle = async (
    signers: Parameters<typeof product.papers.changeSettings>[1]['signers'],
  ) => {
    for (const { officeholder, delegation } of Object.values(signers))
      for (const { name } of [officeholder, ...(delegation === null ? [] : [delegation.by])])
        await tied(product, 'contoh', { kind: 'officer', id: name, name, roles: ['petugas'] });
    const view = await product.sops.agency('contoh');
    if ('notFound' in view) throw new Error('no agency');
    const answer = await product.papers.changeSettings(
      'contoh',
      { ...view.agency.papers, place: 'Contoh', signers },
      'Uji coba',
      officer('kepala'),
    );
    if (!('version' in answer)) throw new Error(JSON.stringify(answer));
  };
  await settle({ kepala: holder('Kepala Contoh'), petugas: holder('Petugas Pertama') });
  const receipt = await product.cases.receive('contoh', sampleReport(), { kind: 'reporter' });
  if (!('caseId' in receipt)) throw new Error(JSON.stringify(receipt));
  await product.cases.command(
    'contoh',
    receipt.caseId,
    {
      type: 'complete-step',
      turn: 1,
      step: 'periksa',
      outcome: 'lanjut',
      form: { temuan: 'Ada.' },
      outputs: [],
    },
    officer('petugas'),
  );
  const by = (role: string, name: string): Actor => ({
    kind: 'officer',
    id: name,
    name,
    roles: [role],
  });
  const signAs = (role: string, name: string) =>
    signSeen(
      product,
      'contoh',
      [{ caseId: receipt.caseId, output: 'memo-pemeriksaan', of: { kind: 'turn', number: 1 } }],
      by(role, name),
      secret,
    );
  return { product, world, settle, signAs, caseId: receipt.caseId };
};
