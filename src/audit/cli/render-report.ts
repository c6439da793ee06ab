import type { PublicKey } from '../../platform/crypto/index.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import type { JournalFault, JournalReport } from '../domain/index.ts';
import { messages } from '../messages.ts';
import { describeKey } from '../server/index.ts';

export interface CheckedWith {
  readonly publicKeys: readonly PublicKey[];
  /** The keys came in the export that they are to prove. */
  readonly areKeysItsOwn: boolean;
}

/** The verdict, one line a fault, and what to keep for the next time. */
export function renderReport(report: JournalReport, checkedWith: CheckedWith, language: Language): string {
  const say = messages[language];
  const { faultCount, batchCount, entryCount, unsealedCount, head } = report;
  const verdict = fillTemplate(faultCount === 0 ? say['audit.cli.intact'] : say['audit.cli.faulty'], { faultCount, batchCount, entryCount, unsealedCount }, language);
  const more = faultCount - report.faults.length;
  return [
    verdict,
    ...report.faults.map((fault) => `  ${describeFault(fault, language)}`),
    ...(more > 0 ? [`  ${fillTemplate(say['audit.cli.more'], { count: more }, language)}`] : []),
    ...(head ? [fillTemplate(say['audit.cli.head'], { head: `${head.batchNo}:${head.batchHash}` }, language)] : []),
    fillTemplate(say['audit.cli.keys'], { keys: describeKeys(checkedWith) }, language),
    ...(checkedWith.areKeysItsOwn ? [say['audit.cli.own_keys']] : []),
  ].join('\n');
}

export function renderReportJson(report: JournalReport, checkedWith: CheckedWith, language: Language): string {
  return JSON.stringify({
    intact: report.faultCount === 0,
    batchCount: report.batchCount,
    entryCount: report.entryCount,
    unsealedCount: report.unsealedCount,
    head: report.head ?? null,
    keys: checkedWith.publicKeys.map(describeKey),
    areKeysItsOwn: checkedWith.areKeysItsOwn,
    faultCount: report.faultCount,
    faults: report.faults.map((fault) => ({ ...fault, text: describeFault(fault, language) })),
  });
}

function describeFault(fault: JournalFault, language: Language): string {
  const { kind, ...params } = fault;
  return fillTemplate(messages[language][`audit.fault.${kind}`], params, language);
}

function describeKeys({ publicKeys }: CheckedWith): string[] {
  return publicKeys.map(describeKey).map(({ keyId, thumbprint }) => `${keyId} (${thumbprint})`);
}
