import type { SopDocument } from '#core/sops/document.ts';
import type { DocumentPath } from '#core/sops/findings.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { everyField, stepsOf } from '#core/sops/walk.ts';

const name = 'duplicate-code';

interface CodeList {
  readonly path: DocumentPath;
  readonly items: readonly { readonly kode: string }[];
}

const codeLists = (document: SopDocument): readonly CodeList[] => [
  { path: ['pelaksana'], items: document.pelaksana },
  { path: ['langkah'], items: document.langkah },
  ...stepsOf(document).flatMap(({ part, path }): readonly CodeList[] => [
    { path: [...path, 'pelaksana'], items: part.pelaksana },
    { path: [...path, 'mutu_baku', 'output'], items: part.mutu_baku.output },
    { path: [...path, 'formulir'], items: part.formulir ?? [] },
    { path: [...path, 'hasil'], items: part.hasil },
  ]),
  ...everyField(document).map(({ part, path }) => ({
    path: [...path, 'pilihan'],
    items: part.pilihan ?? [],
  })),
  ...(document.kewajiban ?? []).map((duty, index) => ({
    path: ['kewajiban', index, 'formulir'],
    items: duty.formulir,
  })),
];

/** Within its list a code stands for one thing. */
export const duplicateCode: Rule = {
  name,
  check: (document) =>
    codeLists(document).flatMap(({ path, items }) => {
      const seen = new Set<string>();
      return items.flatMap(({ kode }, index) => {
        if (!seen.has(kode)) {
          seen.add(kode);
          return [];
        }
        return [
          error(
            name,
            [...path, index, 'kode'],
            `Kode "${kode}" sudah dipakai dalam daftar yang sama. Beri kode lain.`,
            `The code "${kode}" is already used in the same list. Give it another code.`,
          ),
        ];
      });
    }),
};
