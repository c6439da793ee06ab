import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { countCharacters } from '../../kernel/index.ts';
import { messages } from './messages.ts';
import { useMessages } from './use-messages.ts';

const SHORT_ENOUGH = 400;

/** Text as a person wrote it, with its line breaks; long text is folded, on paper it is whole. */
export function LongText({ text }: { readonly text: string }): ReactElement {
  const say = useMessages(messages);
  const [isOpen, setOpen] = useState(false);
  const count = countCharacters(text);
  if (count <= SHORT_ENOUGH) return <div className="x-prose">{text}</div>;
  return (
    <div>
      <div className={isOpen ? 'x-prose' : 'x-prose x-prose-folded'}>{text}</div>
      <Button type="link" size="small" className="x-no-print" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? say('text.less') : say('text.more', { count })}
      </Button>
    </div>
  );
}
