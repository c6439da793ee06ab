import { useEffect, type ReactElement } from 'react';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { CHANNELS, type Channel } from '../../domain/codes.ts';
import { useWords } from '../use-words.ts';
import { messages } from './messages.ts';

interface ChannelChooserProps {
  readonly value?: Channel | undefined;
  readonly onChange?: (channel: Channel) => void;
}

// The order of the reception desk: what comes in most often stands first.
const ORDER: readonly Channel[] = ['VISIT', 'LETTER', 'PHONE', 'ONLINE', 'EMAIL', 'FAX', 'HOTLINE_TRANSFER', 'OTHER'];
const SHOWN = [...ORDER, ...CHANNELS.filter((channel) => !ORDER.includes(channel))];

/** A digit chooses, so that the hand stays on the keyboard. */
export function ChannelChooser({ value, onChange }: ChannelChooserProps): ReactElement {
  const say = useMessages(messages);
  const words = useWords();
  useEffect(() => {
    if (value !== undefined) return undefined;
    const chooseByDigit = (event: KeyboardEvent) => {
      const channel = isTyping(event) ? undefined : SHOWN[Number(event.key) - 1];
      if (channel !== undefined) onChange?.(channel);
    };
    document.addEventListener('keydown', chooseByDigit);
    return () => document.removeEventListener('keydown', chooseByDigit);
  }, [value, onChange]);
  return (
    <fieldset className="x-channels">
      <legend>{say('step.channel')} <span className="x-fine x-by-keyboard">{say('channel.hint')}</span></legend>
      {SHOWN.map((channel, index) => (
        <label key={channel} className={channel === value ? 'x-channel x-chosen' : 'x-channel'}>
          <input type="radio" name="channel" value={channel} checked={channel === value} onChange={() => onChange?.(channel)} />
          <kbd aria-hidden="true">{index + 1}</kbd>
          <span>{words.of('channel', channel)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function isTyping({ target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey) return true;
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type !== 'radio');
}
