import type { Fact } from '../../../platform/ui/desk/Facts.tsx';
import { messages as deskMessages } from '../../../platform/ui/desk/messages.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { importedMessages } from '../../domain/messages-imported.ts';
import { channelFieldMessages } from '../../domain/messages-channel-fields.ts';

/** What reception recorded of the channel, or a register held, in words; an unknown field keeps its name. */
export function useDetailFacts(details: Readonly<Record<string, unknown>>): readonly Fact[] {
  const fields = useMessages(channelFieldMessages);
  const imported = useMessages(importedMessages);
  const general = useMessages(deskMessages);
  return Object.entries(details).map(([name, value]) => ({
    name: fields.code('field.', imported.code('imported.', name)),
    value: name === 'language' ? languageName(value, general.language) : name === 'notices' ? wordsOfNotices(value, imported) : wordsOf(value, general),
  }));
}

const IS_LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** `zh-CN` in words; what somebody wrote in words stays. */
function languageName(value: unknown, reader: string): string {
  if (typeof value !== 'string') return '';
  return IS_LANGUAGE.test(value) ? (new Intl.DisplayNames([reader], { type: 'language', fallback: 'code' }).of(value) ?? value) : value;
}

/** Each is stored as `field:code`. */
function wordsOfNotices(value: unknown, say: ReturnType<typeof useMessages<typeof importedMessages>>): string {
  const [colon, semicolon] = say.language === 'en' ? [': ', '; '] : ['：', '；'];
  const notices = Array.isArray(value) ? value.map(String) : [];
  return notices.map((notice) => {
    const [field = '', code = ''] = notice.split(':');
    return `${say.code('ledger.field.', field)}${colon}${say.code('', code)}`;
  }).join(semicolon);
}

function wordsOf(value: unknown, say: ReturnType<typeof useMessages<typeof deskMessages>>): string {
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (Array.isArray(value)) return value.map(String).join(say.language === 'en' ? '; ' : '；');
  return typeof value === 'string' || typeof value === 'number' ? String(value).replace('T', ' ') : '';
}
