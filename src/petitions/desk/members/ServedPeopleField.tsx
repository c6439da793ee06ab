import { Button, Checkbox, Form } from 'antd';
import type { ReactElement } from 'react';
import { ChoiceField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import { messages } from './messages.ts';

export interface ServedPeopleValues {
  readonly whom?: 'ALL' | 'CHOSEN' | undefined;
  readonly petitionerIds?: readonly string[] | undefined;
}

type Waiting = NonNullable<PetitionDetail['petitioners']>;

/** Whom the opinion of this round has not reached, as far as the reader knows them. */
function listWaiting({ petitioners }: Pick<PetitionDetail, 'petitioners'>): Waiting {
  return (petitioners ?? []).filter(({ isServed }) => !isServed);
}

/** Named one by one: whom the reader does not know, he has not served. */
export function servedPeople(petition: Pick<PetitionDetail, 'petitioners'>, { whom, petitionerIds = [] }: ServedPeopleValues): { petitionerIds: string[] } {
  return { petitionerIds: whom === 'CHOSEN' ? [...petitionerIds] : listWaiting(petition).map(({ petitionerId }) => petitionerId) };
}

/** To all of several petitioners at once, or only to some of them. */
export function ServedPeopleField({ petition }: { readonly petition: PetitionDetail }): ReactElement {
  const say = useMessages(messages);
  const whom = Form.useWatch<ServedPeopleValues['whom'] | undefined>('whom');
  const waiting = listWaiting(petition);
  const hidden = petition.notServed - waiting.length;
  return (
    <>
      {hidden > 0 && <p className="x-fine">{say('serve.hidden', { count: hidden })}</p>}
      <ChoiceField name="whom" label={say('serve.whom')} options={(['ALL', 'CHOSEN'] as const).map((value) => ({ value, label: say(`serve.${value}`, { count: waiting.length }) }))} />
      {whom === 'CHOSEN' && (
        <Form.Item name="petitionerIds" label={say('serve.people')} rules={[{ validator: (_rule, value: unknown) => (Array.isArray(value) && value.length > 0 ? Promise.resolve() : Promise.reject(new Error(say('serve.nobody')))) }]}>
          <People waiting={waiting} />
        </Form.Item>
      )}
    </>
  );
}

interface PeopleProps {
  readonly waiting: Waiting;
  readonly value?: readonly string[];
  readonly onChange?: (petitionerIds: readonly string[]) => void;
}

function People({ waiting, value = [], onChange }: PeopleProps): ReactElement {
  const say = useMessages(messages);
  return (
    <div role="group" aria-label={say('serve.people')}>
      <p className="x-buttons">
        <Button size="small" onClick={() => onChange?.(waiting.map(({ petitionerId }) => petitionerId))}>{say('serve.chooseAll')}</Button>
        <Button size="small" onClick={() => onChange?.([])}>{say('serve.chooseNone')}</Button>
      </p>
      <ul className="x-plain-list x-people-to-serve">
        {waiting.map(({ petitionerId, name, address, electronicService }) => (
          <li key={petitionerId}>
            <Checkbox checked={value.includes(petitionerId)} onChange={({ target }) => onChange?.(target.checked ? [...value, petitionerId] : value.filter((each) => each !== petitionerId))}>
              {name} <span className="x-fine">{[address, electronicService ? say('serve.electronic') : ''].filter(Boolean).join(' · ')}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </div>
  );
}
