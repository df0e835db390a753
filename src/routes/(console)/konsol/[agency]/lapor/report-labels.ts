import type { Bilingual } from '#core/text/bilingual.ts';
import { consoleTexts } from '#ui/texts/console.ts';
import type { FieldProblem } from '#routes/forms/sent-form.ts';

/** What the controls that can be refused are called. */
const labels: Readonly<Record<string, Bilingual>> = {
  receivedAt: consoleTexts.receivedAt,
  reference: consoleTexts.reference,
  subject: consoleTexts.subject,
  letterDate: consoleTexts.letterDate,
  replyDue: consoleTexts.replyDue,
  name: consoleTexts.reporterName,
  organisation: consoleTexts.organisation,
  email: consoleTexts.email,
  phone: consoleTexts.phone,
  idNumber: consoleTexts.idNumber,
  systemName: consoleTexts.systemName,
  url: consoleTexts.systemUrl,
  unit: consoleTexts.systemUnit,
  serverLocation: consoleTexts.serverLocation,
  vendor: consoleTexts.vendor,
  category: consoleTexts.category,
  description: consoleTexts.description,
  chronology: consoleTexts.chronology,
  impact: consoleTexts.impact,
  occurredAt: consoleTexts.occurredAt,
  foundAt: consoleTexts.foundAt,
  reportedSeverity: consoleTexts.reportedSeverity,
  vulnerability: consoleTexts.vulnerability,
  proofOfConcept: consoleTexts.proofOfConcept,
};

/** Names the control that each problem of a report is about. */
export const withReportLabels = (problems: readonly FieldProblem[]): readonly FieldProblem[] =>
  problems.map((problem) => {
    const label = labels[problem.field ?? ''];
    return label === undefined ? problem : { ...problem, label };
  });
