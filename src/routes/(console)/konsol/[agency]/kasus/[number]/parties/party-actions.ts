import { bilingual } from '#ui/texts/common.ts';
import { textOf, textsOf } from '#routes/forms/sent-form.ts';
import type { Prepare } from '#routes/(console)/konsol/[agency]/kasus/[number]/actions/acting.ts';

export const involveParty: Prepare = ({ form }) => {
  const [role, body] = [textOf(form, 'peran'), textOf(form, 'pihak')];
  const problems = [
    ...(role === ''
      ? [{ field: 'peran', message: bilingual('Pilih perannya.', 'Choose its role.') }]
      : []),
    ...(body === ''
      ? [{ field: 'pihak', message: bilingual('Pilih pihaknya.', 'Choose the body.') }]
      : []),
  ];
  return problems.length > 0 ? { problems } : { type: 'involve-party', role, body };
};

export const releaseParty: Prepare = ({ form }) => ({
  type: 'release-party',
  role: textOf(form, 'peran'),
  body: textOf(form, 'pihak'),
  reason: textOf(form, 'alasan'),
});

export const releaseOutsideView: Prepare = ({ form }) => ({
  type: 'release-outside-view',
  texts: {
    description: textOf(form, 'description'),
    chronology: textOf(form, 'chronology'),
    impact: textOf(form, 'impact'),
    proofOfConcept: textOf(form, 'proofOfConcept'),
  },
  files: textsOf(form, 'berkas'),
});
