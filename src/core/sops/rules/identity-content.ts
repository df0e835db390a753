import type { IdentityContent } from '#core/sops/document.ts';
import { error, warning, type Rule } from '#core/sops/rule.ts';

const name = 'identity-content';

const what: Readonly<Record<IdentityContent, { readonly id: string; readonly en: string }>> = {
  nomor: {
    id: 'nomor SOP; tanpa tanda itu naskah dinas tidak menyebutnya',
    en: "the SOP's number; unmarked, official papers do not name it",
  },
  pengesahan: {
    id: 'pengesahan; tanpa tanda itu SOP dicetak tanpa tempat tanda tangan',
    en: 'who approved it; unmarked, the SOP is printed without a space to sign',
  },
};

const contents: readonly IdentityContent[] = ['nomor', 'pengesahan'];

/** One item of the identity page is marked as holding the SOP's number, one as its approval: labels differ from agency to agency. */
export const identityContent: Rule = {
  name,
  check: ({ identitas: { butir } }) =>
    contents.flatMap((content) => {
      const [first, ...more] = [...butir.entries()].filter(([, { memuat }]) => memuat === content);
      if (first === undefined) {
        return [
          warning(
            name,
            ['identitas', 'butir'],
            `Tandai dengan "memuat: ${content}" butir yang memuat ${what[content].id}.`,
            `Mark with "memuat: ${content}" the item that holds ${what[content].en}.`,
          ),
        ];
      }
      return more.map(([index]) =>
        error(
          name,
          ['identitas', 'butir', index, 'memuat'],
          `Hanya satu butir boleh bertanda "memuat: ${content}".`,
          `Only one item may be marked "memuat: ${content}".`,
        ),
      );
    }),
};
