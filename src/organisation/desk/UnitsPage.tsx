import { Button, Drawer } from 'antd';
import { useState, type ReactElement } from 'react';
import { Fetched } from '../../platform/ui/desk/Fetched.tsx';
import { Icon } from '../../platform/ui/desk/Icon.tsx';
import { PageHead } from '../../platform/ui/desk/PageHead.tsx';
import { useMay } from '../../platform/ui/desk/permissions.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { UnitView } from '../contract.ts';
import { nameIn } from './choices.ts';
import { CreateUnitForm } from './CreateUnitForm.tsx';
import { UnitEditor } from './UnitEditor.tsx';
import { unitMessages } from './unit-messages.ts';
import { UnitTable } from './UnitTable.tsx';
import { useUnits } from './use-organisation.ts';

type Opened = { readonly kind: 'new' } | { readonly kind: 'unit'; readonly unit: UnitView };

export function UnitsPage(): ReactElement {
  const say = useMessages(unitMessages);
  const mayManage = useMay('unit.manage');
  const units = useUnits();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  return (
    <>
      <PageHead
        title={say('title')}
        lead={say('lead')}
        actions={mayManage && <Button type="primary" icon={<Icon name="plus" />} onClick={() => setOpened({ kind: 'new' })}>{say('create')}</Button>}
      />
      <Fetched query={units} rows={8}>{(known) => <UnitTable units={known} onOpen={(unit) => setOpened({ kind: 'unit', unit })} />}</Fetched>
      <Drawer open={opened !== null} onClose={close} size={520} title={opened?.kind === 'unit' ? nameIn(say.language, opened.unit) : say('create')} destroyOnHidden>
        {opened?.kind === 'new' && <CreateUnitForm onDone={close} />}
        {opened?.kind === 'unit' && <UnitEditor unit={opened.unit} mayManage={mayManage} onDone={close} />}
      </Drawer>
    </>
  );
}
