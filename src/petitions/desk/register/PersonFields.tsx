import { Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { NativeSelect } from '../../../platform/ui/desk/fields/NativeSelect.tsx';
import { requiredRule } from '../../../platform/ui/desk/fields/required-rule.ts';
import { Icon } from '../../../platform/ui/desk/Icon.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { Channel } from '../../domain/codes.ts';
import { messages } from './messages.ts';

const ID_TYPES = ['RESIDENT_ID', 'PASSPORT', 'MAINLAND_TRAVEL_PERMIT', 'FOREIGN_PERMANENT_RESIDENT_ID', 'ORGANISATION_CODE', 'OTHER'] as const;
const RARE_TEXTS = ['idNumber', 'ethnicity', 'nationality', 'employer', 'occupation'] as const;

interface PersonFieldsProps {
  readonly index: number;
  /** The place in the list of the form. */
  readonly name: number;
  readonly channel: Channel;
  readonly onRemove?: () => void;
}

/** Name, phone and address in one line; all else only where the matter needs it (PIPL art. 6). */
export function PersonFields({ index, name, channel, onRemove }: PersonFieldsProps): ReactElement {
  const say = useMessages(messages);
  const capacities = index === 0 ? (['MAIN', 'AGENT'] as const) : (['REPRESENTATIVE', 'SIGNATORY', 'AGENT'] as const);
  return (
    <fieldset className="x-person">
      <legend>{say('person', { no: index + 1 })}</legend>
      <div className="x-person-line">
        <Form.Item name={[name, 'name']} label={say('name')} rules={index === 0 ? [] : [requiredRule(say('name'), say.language)]}>
          <Input maxLength={120} autoComplete="off" />
        </Form.Item>
        <Form.Item name={[name, 'phone']} label={say('phone')}><Input maxLength={40} type="tel" autoComplete="off" /></Form.Item>
        <Form.Item name={[name, 'address']} label={say('address')} className="x-grow"><Input maxLength={300} autoComplete="off" /></Form.Item>
        <Form.Item name={[name, 'capacity']} label={say('capacity')} initialValue={index === 0 ? 'MAIN' : channel === 'VISIT' ? 'REPRESENTATIVE' : 'SIGNATORY'}>
          <NativeSelect options={capacities.map((value) => ({ value, label: say(`capacity.${value}`) }))} />
        </Form.Item>
        {onRemove && <Button type="text" aria-label={say('person.remove', { no: index + 1 })} icon={<Icon name="close" />} onClick={onRemove} />}
      </div>
      <details>
        <summary>{say('person.more')}</summary>
        <RareFields name={name} />
      </details>
    </fieldset>
  );
}

function RareFields({ name }: { readonly name: number }): ReactElement {
  const say = useMessages(messages);
  const blank = '—';
  return (
    <div className="x-field-grid">
      <Form.Item name={[name, 'kind']} label={say('kind')}>
        <NativeSelect blank={blank} options={(['PERSON', 'ORGANISATION'] as const).map((value) => ({ value, label: say(`kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name={[name, 'email']} label={say('email')}><Input type="email" maxLength={200} autoComplete="off" /></Form.Item>
      <Form.Item name={[name, 'idType']} label={say('idType')}>
        <NativeSelect blank={blank} options={ID_TYPES.map((value) => ({ value, label: say(`idType.${value}`) }))} />
      </Form.Item>
      {RARE_TEXTS.map((field) => (
        <Form.Item key={field} name={[name, field]} label={say(field)}><Input maxLength={60} autoComplete="off" /></Form.Item>
      ))}
      <Form.Item name={[name, 'gender']} label={say('gender')}>
        <NativeSelect blank={blank} options={(['FEMALE', 'MALE', 'OTHER'] as const).map((value) => ({ value, label: say(`gender.${value}`) }))} />
      </Form.Item>
      <Form.Item name={[name, 'birthOn']} label={say('birthOn')}><Input type="date" className="x-day" /></Form.Item>
    </div>
  );
}
