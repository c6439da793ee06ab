import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { parsePlainDate, weekdayOf } from '../../platform/kernel/index.ts';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { CalendarYear } from '../contract.ts';
import { messages as clockMessages } from '../domain/index.ts';
import { AddDaysForm } from './AddDaysForm.tsx';
import { changeCalendarYear } from './calendar-calls.ts';
import { CALENDAR_KEY } from './calendar-key.ts';
import { addDaysTo, type ExceptionDay } from './exception-days.ts';
import { messages } from './messages.ts';

interface CalendarEditorProps {
  readonly calendar: CalendarYear;
  readonly mayManage: boolean;
}

/** Changes are gathered and saved as one, with the notice that they come from. */
export function CalendarEditor({ calendar, mayManage }: CalendarEditorProps): ReactElement {
  const say = useMessages(messages);
  const client = useQueryClient();
  const [days, setDays] = useState<readonly ExceptionDay[]>(calendar.days);
  const [published, setPublished] = useState(calendar.published);
  const [source, setSource] = useState('');
  const saving = useMutation({
    mutationFn: () =>
      changeCalendarYear(calendar.year, { published, source, expectedRevision: calendar.revision, days: days.map(({ day, kind, name, nameEn }) => ({ day, kind, name, nameEn })) }),
    onSuccess: () => client.invalidateQueries({ queryKey: CALENDAR_KEY }),
  });
  return (
    <div className="x-stack">
      {!calendar.published && <Alert type="warning" showIcon title={say('notPublished')} />}
      {mayManage && <AddDaysForm year={calendar.year} onAdd={(added) => setDays(addDaysTo(days, added))} />}
      <DaysTable days={days} {...(mayManage && { onRemove: (day: string) => setDays(days.filter((each) => each.day !== day)) })} />
      {mayManage && (
        <div className="x-bar">
          <Checkbox checked={published} onChange={(event) => setPublished(event.target.checked)}>{say('published')}</Checkbox>
          <label>{say('source')} <Input value={source} maxLength={200} onChange={(event) => setSource(event.target.value)} placeholder={say('source.example')} /></label>
          <Button type="primary" disabled={source.trim() === ''} loading={saving.isPending} onClick={() => saving.mutate()}>{say('save')}</Button>
          <ErrorNotice error={saving.error} />
        </div>
      )}
    </div>
  );
}

function DaysTable({ days, onRemove }: { readonly days: readonly ExceptionDay[]; readonly onRemove?: (day: string) => void }): ReactElement {
  const say = useMessages(messages);
  const clock = useMessages(clockMessages);
  if (days.length === 0) return <p>{say('none')}</p>;
  return (
    <table className="x-table" aria-label={say('days')}>
      <thead>
        <tr>
          <th scope="col">{say('day')}</th>
          <th scope="col">{say('kind')}</th>
          <th scope="col">{say('name')}</th>
          {onRemove && <th scope="col"><span className="x-hidden">{say('remove')}</span></th>}
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, kind, name, nameEn }) => (
          <tr key={day}>
            <th scope="row">{day} <span className="x-fine">{clock.code('clock.weekday.', String(weekdayOf(parsePlainDate(day))))}</span></th>
            <td>{say(`kind.${kind}`)}</td>
            <td>{say.language === 'en' ? nameEn : name}</td>
            {onRemove && <td><Button size="small" type="link" aria-label={say('remove.day', { day })} onClick={() => onRemove(day)}>{say('remove')}</Button></td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
