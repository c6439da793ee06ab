import { Alert, Button, Form, InputNumber } from 'antd';
import type { ReactElement } from 'react';
import { CheckField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { Icon } from '../../../platform/ui/desk/Icon.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { Channel } from '../../domain/codes.ts';
import { findUnready } from '../members/list-readiness.ts';
import { countDoubts } from '../members/listed-member.ts';
import { MemberListField } from '../members/MemberListField.tsx';
import { messages as memberWords } from '../members/messages.ts';
import type { MemberListValue } from '../members/use-member-list.ts';
import { messages } from './messages.ts';
import { PersonFields } from './PersonFields.tsx';
import type { RegistrationValues } from './registration-values.ts';

// Regulation art. 20: a group that visits is heard through at most five.
const MOST_REPRESENTATIVES = 5;

export function PetitionerFields({ channel }: { readonly channel: Channel }): ReactElement {
  const say = useMessages(messages);
  const form = Form.useFormInstance<RegistrationValues>();
  const anonymous = Form.useWatch('anonymous', form);
  return (
    <>
      <div className="x-checks">
        <CheckField name="anonymous" label={say('anonymous')} />
        <CheckField name="nameUnclear" label={say('nameUnclear')} />
        <CheckField name="addressUnclear" label={say('addressUnclear')} />
      </div>
      <p className="x-fine">{say(anonymous === true ? 'anonymous.help' : 'unclear.help')}</p>
      {anonymous !== true && <People channel={channel} />}
      {anonymous !== true && <MemberFields />}
      <Form.Item name="petitionerCount" label={say('count')} extra={say('count.help')}>
        <InputNumber min={1} max={9999} precision={0} />
      </Form.Item>
    </>
  );
}

function People({ channel }: { readonly channel: Channel }): ReactElement {
  const say = useMessages(messages);
  return (
    <Form.List name="petitioners">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }, index) => (
            <PersonFields key={key} index={index} name={name} channel={channel} {...(index > 0 && { onRemove: () => remove(name) })} />
          ))}
          {channel === 'VISIT' && <RepresentativeRule />}
          <Button type="dashed" icon={<Icon name="plus" />} onClick={() => add({})}>{say('person.add')}</Button>
        </>
      )}
    </Form.List>
  );
}

/** A joint letter, or a group that came together: the others by a list. */
function MemberFields(): ReactElement {
  const sayOfMembers = useMessages(memberWords);
  const form = Form.useFormInstance<RegistrationValues>();
  const list = Form.useWatch('members', form);
  const checkList = (_rule: unknown, value: MemberListValue | undefined) => {
    const why = value === undefined || value.members.length === 0 ? undefined : findUnready(value);
    return why === undefined || why === 'add.nobody' ? Promise.resolve() : Promise.reject(new Error(sayOfMembers(why, { count: countDoubts(value?.members ?? []) })));
  };
  return (
    <details className="x-member-list" open={(list?.members.length ?? 0) > 0 || undefined}>
      <summary>{sayOfMembers('list.title')}</summary>
      <p className="x-fine">{sayOfMembers('list.atRegistration')}</p>
      <Form.Item name="members" validateTrigger={[]} rules={[{ validator: checkList }]}><MemberListField /></Form.Item>
    </details>
  );
}

function RepresentativeRule(): ReactElement | null {
  const say = useMessages(messages);
  const form = Form.useFormInstance<RegistrationValues>();
  const petitioners = Form.useWatch('petitioners', form) ?? [];
  const count = countRepresentatives(petitioners);
  if (petitioners.length < 2) return null;
  if (count > MOST_REPRESENTATIVES) return <Alert type="error" showIcon title={say('representatives.tooMany')} />;
  return <Alert type="info" showIcon title={say('representatives.rule', { count })} />;
}

function countRepresentatives(petitioners: NonNullable<RegistrationValues['petitioners']>): number {
  return petitioners.filter((petitioner, index) => index > 0 && (petitioner?.capacity ?? 'REPRESENTATIVE') === 'REPRESENTATIVE').length;
}
