import type { ReactElement } from 'react';
import { Facts } from '../../../platform/ui/desk/Facts.tsx';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import { messages as registerMessages } from '../register/messages.ts';
import { messages } from './messages.ts';

type Petitioner = NonNullable<PetitionDetail['petitioners']>[number];

export function PeoplePanel({ petition }: { readonly petition: PetitionDetail }): ReactElement {
  const say = useMessages(messages);
  const { petitioners, anonymous, petitionerCount, notifiable } = petition;
  return (
    <Panel title={say('people.title')} extra={petitionerCount > 1 && <span className="x-fine">{say('people.count', { count: petitionerCount })}</span>}>
      {petitioners === null && <p className="x-fine">{say('people.hidden')}</p>}
      {petitioners?.length === 0 && anonymous && <p>{say('people.anonymous')}</p>}
      <div className="x-stack">{petitioners?.map((petitioner) => <Person key={petitioner.petitionerId} petitioner={petitioner} />)}</div>
      {!notifiable && <p className="x-fine">{say('people.notNotifiable')}</p>}
    </Panel>
  );
}

/** Who a petitioner is, as far as he said it. */
export function Person({ petitioner }: { readonly petitioner: Petitioner }): ReactElement {
  const say = useMessages(registerMessages);
  const { name, capacity, gender, idType } = petitioner;
  const texts = (['phone', 'address', 'email', 'idNumber', 'birthOn', 'ethnicity', 'nationality', 'employer', 'occupation'] as const).map((field) => ({ name: say(field), value: petitioner[field] }));
  return (
    <div>
      <p><strong>{name}</strong> <span className="x-fine">{say.code('capacity.', capacity)}</span></p>
      <Facts facts={[...texts, { name: say('gender'), value: gender && say(`gender.${gender}`) }, { name: say('idType'), value: idType && say(`idType.${idType}`) }]} />
    </div>
  );
}
