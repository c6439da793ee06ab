import { Form } from 'antd';
import type { ReactElement } from 'react';
import { StaffMultiSelect, UnitMultiSelect, UnitSelect } from '../../../organisation/desk/index.ts';
import { CheckField, ChoiceField, DayField, Field, TextField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { useSession } from '../../../access/desk/index.ts';
import { ChannelDetailFields } from './ChannelDetailFields.tsx';
import { COMMON_FIELDS } from '../../domain/channel-fields.ts';
import { messages } from './messages.ts';
import type { RegistrationValues } from './registration-values.ts';

const WAYS = ['DIRECT', 'TRANSFER', 'ASSIGNMENT'] as const;

export function OtherFields(): ReactElement {
  const say = useMessages(messages);
  const { unitIds } = useSession();
  const form = Form.useFormInstance<RegistrationValues>();
  const via = Form.useWatch('via', form);
  return (
    <div className="x-more-fields">
      <ChoiceField name="via" label={say('via')} options={WAYS.map((value) => ({ value, label: say(`via.${value}`) }))} />
      {via !== undefined && via !== 'DIRECT' && <TextField name="fromBody" label={say('fromBody')} max={200} />}
      {via === 'ASSIGNMENT' && <DayField name="feedbackDueOn" label={say('feedbackDueOn')} />}
      {unitIds.length > 1 && <Field name="officeUnitId" label={say('office')} optional><UnitSelect allowClear only={unitIds} /></Field>}
      <div className="x-checks">
        <CheckField name="firstTime" label={say('firstTime')} />
        <CheckField name="retaliationAlleged" label={say('retaliation')} />
      </div>
      <Field name="reportedUnitIds" label={say('reportedUnits')} optional><UnitMultiSelect /></Field>
      <Field name="reportedStaffIds" label={say('reportedStaff')} help={say('reported.help')} optional><StaffMultiSelect /></Field>
      <ChannelDetailFields fields={COMMON_FIELDS} />
    </div>
  );
}
