import { Input, type InputRef } from 'antd';
import { useEffect, useRef, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useMay } from '../../platform/ui/desk/permissions.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { messages } from './messages.ts';

/** Finds petitions from every page; the key `/` goes here. */
export function DeskSearch(): ReactElement | null {
  const say = useMessages(messages);
  const navigate = useNavigate();
  const field = useRef<InputRef>(null);
  const mayList = useMay('petition.list');
  useEffect(() => {
    const focusBySlash = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.target !== document.body) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', focusBySlash);
    return () => document.removeEventListener('keydown', focusBySlash);
  }, []);
  if (!mayList) return null;
  const search = (text: string) => {
    if (text.trim() !== '') void navigate(`/petitions?${new URLSearchParams({ text: text.trim() })}`);
  };
  return (
    <search className="x-side-search">
      <Input.Search ref={field} aria-label={say('frame.search')} placeholder={`${say('frame.search')}  /`} maxLength={100} onSearch={search} />
    </search>
  );
}
