import type { z } from '@hono/zod-openapi';
import type { Receipt } from '#app/cases/answers.ts';
import type { receiptSchema, registeredSchema } from '#api/cases/schema/receipt.ts';
import { links } from '#api/present/links.ts';

/** A receipt for the reporter. */
export const presentReceipt = (agency: string, receipt: Receipt): z.infer<typeof receiptSchema> => {
  const track = links.report(agency, receipt.trackingCode);
  return {
    number: receipt.number,
    trackingCode: receipt.trackingCode,
    receivedAt: receipt.receivedAt,
    notKept: [...receipt.notKept],
    links: { track, messages: `${track}/messages` },
  };
};

/** A receipt for the officer who registered the report. */
export const presentRegistered = (
  agency: string,
  receipt: Receipt,
): z.infer<typeof registeredSchema> => {
  const presented = presentReceipt(agency, receipt);
  return {
    ...presented,
    id: receipt.caseId,
    agendaNumber: receipt.agendaNumber ?? null,
    links: { ...presented.links, case: links.case(agency, receipt.caseId) },
  };
};
