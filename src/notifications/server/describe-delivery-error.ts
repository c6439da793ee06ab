import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import { messages } from '../messages.ts';

/** `DeliveryRecord.lastError` in words. */
export function describeDeliveryError(lastError: string, language: Language): string {
  const [code = '', reply = ''] = lastError.split(':');
  const texts: Readonly<Record<string, string>> = messages[language];
  return fillTemplate(texts[`notifications.error.${code}`] ?? lastError, { reply }, language);
}
