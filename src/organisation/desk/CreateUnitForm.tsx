import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { DayField, Field, SelectField, TextField } from '../../platform/ui/desk/fields/FormFields.tsx';
import { blankToNull } from '../../platform/ui/desk/fields/lines.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { UNIT_KINDS, UNIT_PROFILES, type UnitKind, type UnitProfile } from '../domain/index.ts';
import { createUnit } from './api/unit-calls.ts';
import { UnitSelect } from './OrganisationSelects.tsx';
import { unitMessages } from './unit-messages.ts';
import { useUnitChange } from './use-unit-change.ts';

interface UnitValues {
  readonly code: string;
  readonly kind: UnitKind;
  readonly profile: UnitProfile;
  readonly name: string;
  readonly nameEn?: string;
  readonly parentId?: string;
  readonly validFrom?: string;
}

export function CreateUnitForm({ onDone }: { readonly onDone: () => void }): ReactElement {
  const say = useMessages(unitMessages);
  const creation = useUnitChange(({ nameEn, parentId, validFrom, ...values }: UnitValues) => {
    const english = blankToNull(nameEn);
    return createUnit({ ...values, ...(english !== null && { nameEn: english }), ...(parentId !== undefined && { parentId }), ...(validFrom && { validFrom }) });
  }, onDone);
  return (
    <Form<UnitValues> layout="vertical" requiredMark={false} initialValues={{ kind: 'DEPARTMENT', profile: 'COMPETENT_UNIT' }} onFinish={(values) => creation.mutate(values)}>
      <TextField name="name" label={say('name')} max={120} />
      <TextField name="nameEn" label={say('nameEn')} max={120} optional />
      <TextField name="code" label={say('column.code')} help={say('code.help')} max={16} />
      <Field name="parentId" label={say('parent')}><UnitSelect /></Field>
      <SelectField name="kind" label={say('column.kind')} options={UNIT_KINDS.map((value) => ({ value, label: say(`kind.${value}`) }))} />
      <SelectField name="profile" label={say('column.profile')} help={say('profile.help')} options={UNIT_PROFILES.map((value) => ({ value, label: say(`profile.${value}`) }))} />
      <DayField name="validFrom" label={say('validFrom')} optional />
      <ErrorNotice error={creation.error} />
      <Button type="primary" htmlType="submit" loading={creation.isPending}>{say('create')}</Button>
    </Form>
  );
}
