import { AppError } from '../../../platform/kernel/index.ts';
import type { Language } from '../../../platform/ui/index.ts';
import type { DocumentDeps } from '../issue-document.ts';
import { checkTemplates } from './check-templates.ts';
import { describeTemplateFault } from './describe-template-fault.ts';

/**
 * Asked before the first letter: with a broken template of the site nothing is started, so that no letter fails later and none
 * goes out without what it must say. Throws `documents.site_templates_broken`.
 */
export async function refuseBrokenTemplates({ renderer, siteTemplates }: Pick<DocumentDeps, 'renderer' | 'siteTemplates'>, language: Language): Promise<readonly string[]> {
  if (!siteTemplates) return [];
  const faults = (await checkTemplates(renderer, siteTemplates, 'site')).flatMap((template) => template.faults);
  if (faults.length > 0) {
    const lines = faults.map((fault) => describeTemplateFault(fault, language));
    throw new AppError('invalid', 'documents.site_templates_broken', { count: faults.length, directory: siteTemplates.directory, faults: lines.join('\n') });
  }
  return [];
}
