import { samePaper, type PaperId } from '#core/cases/paper-id.ts';
import type { FileRef } from '#core/cases/report.ts';
import type { PaperSigner } from '#core/cases/event.ts';
import type { PaperView } from '#app/papers/answers.ts';
import type { Product } from '#app/product.ts';
import type { Ports } from '#app/ports.ts';
import { apiProduct, type Stores } from './api-product.ts';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { filesThatOpen } from './files-that-open.ts';
import { sampleAnswers } from './sample-answer.ts';
import { officer, sampleReport } from './scenario.ts';
import { tiedRoles } from './tied-officer.ts';

export const team = officer('tim-internal');

/** Scans as small as can be; nobody looks at the page. */
export const scans = {
  pdf: filesThatOpen.pdf,
  png: filesThatOpen.png,
  jpeg: filesThatOpen.jpeg,
} as const;

const settle = async (product: Product): Promise<void> => {
  const view = await product.sops.agency('batam');
  if ('notFound' in view) throw new Error('no agency');
  const ties = await tiedRoles(product, 'batam', view.sop.roles);
  const signers = Object.fromEntries(
    view.sop.roles.map(({ id, name }) => [
      id,
      {
        officeholder: {
          position: name,
          name: `Pejabat Contoh ${name}`,
          rank: null,
          nip: '000000000000000001',
          ...ties.get(id),
        },
        delegation: null,
      },
    ]),
  );
  await product.papers.changeSettings(
    'batam',
    { ...view.agency.papers, place: 'Batam', signers },
    'Uji coba',
    officer('administrator'),
  );
};

export type MadePaper = PaperId & { readonly caseId: string; readonly number: string };

/** Batam, where a case’s first paper, the validity minutes of step 3, can be made as often as wanted. */
export const handSigned = async (stores: Stores = memoryDatabase(), more: Partial<Ports> = {}) => {
  const setting = await apiProduct(['batam'], stores, more);
  const { product } = setting;
  await settle(product);
  const stored = (name: string, bytes: Uint8Array): Promise<FileRef> =>
    product.files.put('batam', {
      name,
      mediaType: 'application/octet-stream',
      bytes: new Blob([new Uint8Array(bytes)]).stream(),
      limit: 10_000,
    });
  const papers = async (caseId: string): Promise<readonly PaperView[]> => {
    const all = await product.papers.list('batam', caseId, team);
    // Forms are listed too; nobody signs them.
    return 'notFound' in all ? [] : all.filter(({ source }) => source !== 'form');
  };
  const make = async (): Promise<MadePaper> => {
    const receipt = await product.cases.receive('batam', sampleReport(), { kind: 'reporter' });
    if (!('caseId' in receipt)) throw new Error(JSON.stringify(receipt));
    const { caseId, number } = receipt;
    for (const actor of [officer('help-desk'), officer('help-desk'), team]) {
      const view = await product.cases.view('batam', caseId, actor);
      if ('notFound' in view || view.question === null) throw new Error('no case');
      const {
        turn,
        step,
        outcomes: [outcome],
      } = view.question;
      if (outcome === undefined) throw new Error('no outcome');
      const outputs = await Promise.all(
        outcome.missingOutputs.map(async ({ id }) => ({
          output: id,
          files: [await stored('bukti.png', filesThatOpen.png)],
        })),
      );
      const answer = await product.cases.command(
        'batam',
        caseId,
        {
          type: 'complete-step',
          turn: turn.turn,
          step: step.id,
          outcome: outcome.id,
          form: sampleAnswers(step, outcome.id),
          outputs,
        },
        actor,
      );
      if (!('events' in answer)) throw new Error(JSON.stringify(answer));
    }
    const [paper] = await papers(caseId);
    if (paper === undefined) throw new Error('no paper');
    return { caseId, number, output: paper.output, of: paper.of };
  };
  /** Everybody the paper waits for, by the names of the settings. */
  const signersOf = async (made: MadePaper): Promise<readonly PaperSigner[]> => {
    const paper = (await papers(made.caseId)).find(samePaper(made));
    return (paper?.waitsFor ?? []).map(({ role, name }) => ({
      role,
      name: `Pejabat Contoh ${name}`,
      position: name,
    }));
  };
  const numbers = async () =>
    (await product.papers.register('batam', 'berita-acara', 2026, team)).map(
      ({ sequence, holder, voidReason }) => ({ sequence, used: holder !== null, voidReason }),
    );
  return { ...setting, make, stored, papers, signersOf, numbers };
};
