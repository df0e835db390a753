import { hasLeft, paperOfItem } from '#app/cases/signature-item.ts';
import { alike, type Bilingual } from '#core/text/bilingual.ts';
import { outputName } from '#core/cases/names.ts';
import type { Sop } from '#core/sops/model.ts';
import { meetingTexts } from '#ui/texts/meetings.ts';
import { paperTexts } from '#ui/texts/papers.ts';
import { sendingTexts } from '#ui/texts/sendings.ts';
import { wallWords } from '#ui/due-words.ts';
import { moment, shownRow } from '#routes/(console)/case-rows.ts';
import { dutyName } from '#routes/(console)/duty-name.ts';
import { atWork } from '#routes/(console)/officer.ts';
import type { PageServerLoad } from './$types';

const pageSize = 50;

/** A paper is called by its name, not by the step the case is at. */
const paperToSign = (sop: Sop, item: string): { readonly step?: Bilingual } => {
  const paper = paperOfItem(item);
  if (paper === undefined) return {};
  const name = outputName(sop, paper.output);
  return { step: hasLeft(item) ? paperTexts.signStill(name) : alike(name) };
};

const sendingName = (sop: Sop, item: string) => {
  const outputs = (item.split(':')[2] ?? '').split(',').filter((code) => code !== '');
  return outputs.length === 0
    ? sendingTexts.owed
    : sendingTexts.toSend(outputs.map((code) => outputName(sop, code)).join(', '));
};

/** What is this officer's to do now. */
export const load: PageServerLoad = async (event) => {
  const { officer, actor, view } = await atWork(event);
  const { product } = event.locals;
  const cursor = event.url.searchParams.get('setelah');
  const [work, counts] = await Promise.all([
    product.cases.work(view.agency.id, actor, { cursor, limit: pageSize }),
    product.cases.counts(view.agency.id, actor),
  ]);
  const ground = {
    sop: view.sop,
    calendar: view.agency.calendar,
    now: product.now(),
    officerId: officer.id,
  };
  const { calendar } = view.agency;
  const items = work.items.map(({ work: item, row }) => ({
    ...shownRow(row, ground, item.due, item.roles),
    // A legal duty runs on the wall clock, beside whatever step the case is at.
    ...(item.kind !== 'duty' || item.due === null
      ? {}
      : {
          step: dutyName(view.sop, item),
          due: {
            at: moment(item.due, calendar.zone),
            state: wallWords(ground.now, item.due, calendar),
          },
        }),
    ...paperToSign(view.sop, item.item),
    // `sending:<number>:<outputs>`: called by what is to be sent, which may be nothing the SOP names.
    ...(item.kind !== 'sending' ? {} : { step: sendingName(view.sop, item.item) }),
    ...(item.kind !== 'answer'
      ? {}
      : { step: meetingTexts.disposition(Number(item.item.split(':')[1])) }),
    key: `${row.caseId}/${item.item}`,
    kind: item.kind,
  }));
  return { items, counts, next: work.next, onward: cursor !== null };
};
