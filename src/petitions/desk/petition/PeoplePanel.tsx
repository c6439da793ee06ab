import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { Facts } from '../../../platform/ui/desk/Facts.tsx';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import { messages as memberWords } from '../members/messages.ts';
import { messages as registerMessages } from '../register/messages.ts';
import { messages } from './messages.ts';

const SHOWN_AT_FIRST = 10;
const SHOWN_THEN = 100;

type Petitioner = NonNullable<PetitionDetail['petitioners']>[number];

export function PeoplePanel({ petition }: { readonly petition: PetitionDetail }): ReactElement {
  const say = useMessages(messages);
  const { petitioners, anonymous, petitionerCount, notifiable } = petition;
  return (
    <Panel title={say('people.title')} extra={petitionerCount > 1 && <span className="x-fine">{say('people.count', { count: petitionerCount })}</span>}>
      {petitioners === null && <p className="x-fine">{say('people.hidden')}</p>}
      {petitioners?.length === 0 && anonymous && <p>{say('people.anonymous')}</p>}
      {petitioners && <People petitioners={petitioners} notServed={petition.notServed} />}
      {!notifiable && <p className="x-fine">{say('people.notNotifiable')}</p>}
    </Panel>
  );
}

interface PeopleProps {
  readonly petitioners: readonly Petitioner[];
  readonly notServed: number;
}

/** Thousands may have signed: first some of them, the others as they are asked for. */
function People({ petitioners, notServed }: PeopleProps): ReactElement {
  const say = useMessages(memberWords);
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const isJoint = petitioners.length > 1;
  // Of one petitioner the opinion itself says when it was served.
  const isAnswered = isJoint && (notServed > 0 || petitioners.some(({ isServed }) => isServed));
  return (
    <>
      {isJoint && notServed > 0 && <p>{say('people.waiting', { count: notServed })}</p>}
      <div className="x-stack">
        {petitioners.slice(0, shown).map((petitioner) => (
          <Person key={petitioner.petitionerId} petitioner={petitioner} mark={isAnswered && say(petitioner.isServed ? 'people.served' : 'people.notServed')} />
        ))}
      </div>
      {petitioners.length > shown && <p><Button size="small" onClick={() => setShown(shown + SHOWN_THEN)}>{say('people.more', { count: petitioners.length - shown })}</Button></p>}
    </>
  );
}

interface PersonProps {
  readonly petitioner: Omit<Petitioner, 'isServed'>;
  /** What to say beside the name. */
  readonly mark?: string | false;
}

/** Who a petitioner is, as far as he said it. */
export function Person({ petitioner, mark = false }: PersonProps): ReactElement {
  const say = useMessages(registerMessages);
  const { name, capacity, gender, idType } = petitioner;
  const texts = (['phone', 'address', 'email', 'idNumber', 'birthOn', 'ethnicity', 'nationality', 'employer', 'occupation'] as const).map((field) => ({ name: say(field), value: petitioner[field] }));
  return (
    <div>
      <p><strong>{name}</strong> <span className="x-fine">{say.code('capacity.', capacity)}{mark !== false && ` · ${mark}`}</span></p>
      <Facts facts={[...texts, { name: say('gender'), value: gender && say(`gender.${gender}`) }, { name: say('idType'), value: idType && say(`idType.${idType}`) }]} />
    </div>
  );
}
