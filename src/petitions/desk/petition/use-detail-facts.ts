import type { Fact } from '../../../platform/ui/desk/Facts.tsx';
import { messages as deskMessages } from '../../../platform/ui/desk/messages.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { channelFieldMessages } from '../register/channel-field-messages.ts';

/** What reception recorded of the channel, in words; an unknown field keeps its name. */
export function useDetailFacts(details: Readonly<Record<string, unknown>>): readonly Fact[] {
  const fields = useMessages(channelFieldMessages);
  const general = useMessages(deskMessages);
  return Object.entries(details).map(([name, value]) => ({ name: fields.code('field.', name), value: wordsOf(value, general) }));
}

function wordsOf(value: unknown, say: ReturnType<typeof useMessages<typeof deskMessages>>): string {
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (Array.isArray(value)) return value.map(String).join(say.language === 'en' ? '; ' : '；');
  return typeof value === 'string' || typeof value === 'number' ? String(value).replace('T', ' ') : '';
}
