import { Tabs } from 'antd';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '../../access/desk/index.ts';
import { FirstSteps, useUnits } from '../../organisation/desk/index.ts';
import { EmptyNotice } from '../../platform/ui/desk/EmptyNotice.tsx';
import { NativeSelect } from '../../platform/ui/desk/fields/NativeSelect.tsx';
import { PageHead } from '../../platform/ui/desk/PageHead.tsx';
import { useMay } from '../../platform/ui/desk/permissions.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { ListPetitions } from './api/list-petitions.ts';
import { DeskCounts } from './DeskCounts.tsx';
import { messages } from './messages.ts';
import { PetitionPages } from './PetitionPages.tsx';
import { RegisterLink } from './RegisterLink.tsx';

const TABS = ['mine', 'unit', 'all'] as const;
type Tab = (typeof TABS)[number];

/** What waits for me, first what is due first; whoever handles no petitions is told where his work is. */
export function MyDeskPage(): ReactElement {
  const say = useMessages(messages);
  const mayBuild = useMay('staff.manage');
  if (useMay('petition.list')) return <WaitingMatters />;
  return (
    <>
      <PageHead title={say('desk.title')} />
      {mayBuild ? <FirstSteps /> : <EmptyNotice icon="info" title={say('desk.noPetitions')}><p>{say('desk.noPetitionsHint')}</p></EmptyNotice>}
    </>
  );
}

function WaitingMatters(): ReactElement {
  const say = useMessages(messages);
  const { unitIds } = useSession();
  const [params, setParams] = useSearchParams();
  const tab = TABS.find((each) => each === params.get('tab')) ?? 'mine';
  const unit = params.get('unit') ?? unitIds[0];
  const tabs = unitIds.length > 0 ? TABS : TABS.filter((each) => each !== 'unit');
  return (
    <>
      <PageHead title={say('desk.title')} lead={say('desk.lead')} actions={<RegisterLink />} />
      <Tabs
        activeKey={tab}
        onChange={(key) => setParams(key === 'mine' ? {} : { tab: key })}
        items={tabs.map((key) => ({ key, label: say(`desk.tab.${key}`) }))}
        tabBarExtraContent={tab === 'unit' && unitIds.length > 1 && (
          <OwnUnitSelect unitIds={unitIds} value={unit} onChange={(chosen) => setParams({ tab, ...(chosen !== undefined && { unit: chosen }) })} />
        )}
      />
      <DeskCounts list={listOf(tab, unit)} />
      <PetitionPages list={listOf(tab, unit)} label={say(`desk.tab.${tab}`)} withNextStep empty={<DeskEmpty tab={tab} />} />
    </>
  );
}

function listOf(tab: Tab, unit: string | undefined): ListPetitions {
  if (tab === 'mine') return { mine: true, open: true, sort: 'due' };
  return tab === 'unit' && unit !== undefined ? { unit, open: true, sort: 'due' } : { open: true, sort: 'due' };
}

function DeskEmpty({ tab }: { readonly tab: Tab }): ReactElement {
  const say = useMessages(messages);
  if (tab !== 'mine') {
    return <EmptyNotice icon="inbox" title={say('desk.empty.list')}><RegisterLink /></EmptyNotice>;
  }
  return (
    <EmptyNotice icon="check" title={say('desk.empty.mine')}>
      <p>{say('desk.empty.mineHint')}</p>
      <p><RegisterLink /> <Link to="?tab=all" className="x-step">{say('desk.tab.all')}</Link></p>
    </EmptyNotice>
  );
}

interface OwnUnitSelectProps {
  readonly unitIds: readonly string[];
  readonly value: string | undefined;
  readonly onChange: (unit: string | undefined) => void;
}

function OwnUnitSelect({ unitIds, value, onChange }: OwnUnitSelectProps): ReactElement {
  const say = useMessages(messages);
  const units = useUnits();
  const options = unitIds.map((unitId) => ({ value: unitId, label: units.data?.find((unit) => unit.unitId === unitId)?.name ?? '…' }));
  return <NativeSelect aria-label={say('desk.unit')} options={options} value={value} onChange={onChange} />;
}
