import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { todayInChina } from '../../platform/ui/desk/calendar-day.ts';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { Fetched } from '../../platform/ui/desk/Fetched.tsx';
import { DayField, Field, TextField } from '../../platform/ui/desk/fields/FormFields.tsx';
import { blankToNull } from '../../platform/ui/desk/fields/lines.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { UnitView } from '../contract.ts';
import { changeUnit, listUnitVersions } from './api/unit-calls.ts';
import { nameIn } from './choices.ts';
import { UnitSelect } from './OrganisationSelects.tsx';
import { ReviewAuthoritiesForm } from './ReviewAuthoritiesForm.tsx';
import { unitMessages } from './unit-messages.ts';
import { ORGANISATION_KEY } from './use-organisation.ts';
import { useUnitChange } from './use-unit-change.ts';

interface UnitEditorProps {
  readonly unit: UnitView;
  readonly mayManage: boolean;
  readonly onDone: () => void;
}

/** Renaming and moving begin on a day; each earlier day keeps its name and its place. */
export function UnitEditor({ unit, mayManage, onDone }: UnitEditorProps): ReactElement {
  const say = useMessages(unitMessages);
  const versions = useQuery({ queryKey: [ORGANISATION_KEY, 'versions', unit.unitId], queryFn: ({ signal }) => listUnitVersions(unit.unitId, signal) });
  return (
    <div className="x-stack">
      <section>
        <h2>{say('history')}</h2>
        <Fetched query={versions} rows={2}>
          {({ items }) => (
            <ul>
              {items.map((version) => <li key={version.validFrom}>{nameIn(say.language, version)} <span className="x-fine">{version.validFrom} – {version.validTo ?? ''}</span></li>)}
            </ul>
          )}
        </Fetched>
      </section>
      {mayManage && <ChangeForm unit={unit} onDone={onDone} />}
      {mayManage && !unit.isExternal && <ReviewAuthoritiesForm unit={unit} onDone={onDone} />}
    </div>
  );
}

interface ChangeValues {
  readonly from: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly parentId?: string;
}

function ChangeForm({ unit, onDone }: Omit<UnitEditorProps, 'mayManage'>): ReactElement {
  const say = useMessages(unitMessages);
  const change = useUnitChange(({ from, name, nameEn, parentId }: ChangeValues) => {
    const english = blankToNull(nameEn);
    return changeUnit(unit.unitId, {
      from,
      ...(name !== unit.name && { name }),
      ...(english !== null && english !== unit.nameEn && { nameEn: english }),
      ...(parentId !== undefined && parentId !== unit.parentId && { parentId }),
    });
  }, onDone);
  return (
    <section>
      <h2>{say('change')}</h2>
      <Form<ChangeValues> layout="vertical" requiredMark={false} initialValues={{ from: todayInChina(), name: unit.name, nameEn: unit.nameEn, parentId: unit.parentId }} onFinish={(values) => change.mutate(values)}>
        <DayField name="from" label={say('validFrom')} help={say('validFrom.help')} />
        <TextField name="name" label={say('name')} max={120} />
        <TextField name="nameEn" label={say('nameEn')} max={120} optional />
        {unit.parentId !== undefined && <Field name="parentId" label={say('parent')}><UnitSelect without={[unit.unitId]} /></Field>}
        <ErrorNotice error={change.error} />
        <Button htmlType="submit" loading={change.isPending}>{say('save')}</Button>
      </Form>
    </section>
  );
}
