import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { parsePlainDate, yearOf } from '../../platform/kernel/index.ts';
import { todayInChina } from '../../platform/ui/desk/calendar-day.ts';
import { Fetched } from '../../platform/ui/desk/Fetched.tsx';
import { PageHead } from '../../platform/ui/desk/PageHead.tsx';
import { useMay } from '../../platform/ui/desk/permissions.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { getCalendarYear } from './calendar-calls.ts';
import { CalendarEditor } from './CalendarEditor.tsx';
import { CALENDAR_KEY } from './calendar-key.ts';
import { messages } from './messages.ts';

/** The days that differ from the ordinary week: holidays, and weekends that are worked. */
export function CalendarPage(): ReactElement {
  const say = useMessages(messages);
  const mayManage = useMay('calendar.manage');
  const [params, setParams] = useSearchParams();
  const asked = Number(params.get('year'));
  const year = Number.isInteger(asked) && asked >= 1990 && asked <= 2200 ? asked : yearOf(parsePlainDate(todayInChina()));
  const calendar = useQuery({ queryKey: [...CALENDAR_KEY, year], queryFn: ({ signal }) => getCalendarYear(year, signal) });
  const turnTo = (next: number) => setParams({ year: String(next) });
  return (
    <>
      <PageHead
        title={say('title', { year })}
        lead={say('lead')}
        actions={<><Button onClick={() => turnTo(year - 1)}>← {year - 1}</Button><Button onClick={() => turnTo(year + 1)}>{year + 1} →</Button></>}
      />
      <Fetched query={calendar} rows={10}>{(data) => <CalendarEditor key={`${year} ${data.revision}`} calendar={data} mayManage={mayManage} />}</Fetched>
    </>
  );
}
