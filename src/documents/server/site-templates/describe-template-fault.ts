import { fillTemplate, type Language } from '../../../platform/ui/index.ts';
import type { TemplateFault } from '../../domain/index.ts';
import { messages } from '../word/messages.ts';

/** What is wrong with a template and what to do about it, in one line. */
export function describeTemplateFault(fault: TemplateFault, language: Language): string {
  const { kind, ...params } = fault;
  return fillTemplate(messages[language][`documents.template.${kind}`], params, language);
}
