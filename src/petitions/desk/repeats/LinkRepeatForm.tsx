import { useQuery } from '@tanstack/react-query';
import { Form, Radio } from 'antd';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../platform/ui/desk/ErrorNotice.tsx';
import { Field, ProseField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { RepeatSuggestions } from '../../domain/repeats.ts';
import { PetitionField } from '../actions/ActionFields.tsx';
import { useOpenStep } from '../actions/ActionContext.ts';
import { ActionForm } from '../actions/ActionForm.tsx';
import { suggestRepeats } from '../api/suggest-repeats.ts';
import { useWords } from '../use-words.ts';
import { messages } from './messages.ts';

interface LinkRepeatValues {
  /** A suggestion, or another one that the clerk names. */
  readonly first?: string;
  readonly other?: string;
  readonly note: string;
}

const OTHER = 'OTHER';

/** The machine lists what agrees in person and facts, with its reasons; a person decides (PP-14). */
export function LinkRepeatForm(): ReactElement {
  const say = useMessages(messages);
  const { petition } = useOpenStep();
  const found = useQuery({ queryKey: ['repeat-suggestions', petition.petitionId], queryFn: ({ signal }) => suggestRepeats(petition.petitionId, signal), gcTime: 0, retry: false });
  const items = found.data?.items ?? [];
  return (
    <ActionForm<LinkRepeatValues>
      lead={say('repeat.lead')}
      toBody={({ first, other, note }) => {
        const chosen = items.find(({ petitionId }) => petitionId === first);
        return { type: 'linkRepeat', linkedPetitionId: chosen?.petitionId ?? other ?? '', grounds: chosen ? [...chosen.grounds] : ['DECLARED'], note };
      }}
    >
      {found.isPending && <p role="status">{say('repeat.searching')}</p>}
      <ErrorNotice error={found.error} />
      {found.isSuccess && items.length === 0 && <p>{say('repeat.none')}</p>}
      {items.length > 0 && <Suggestions items={items} />}
      <OtherFirst isAlone={items.length === 0} />
      <ProseField name="note" label={say('repeat.note')} rows={3} />
    </ActionForm>
  );
}

function Suggestions({ items }: { readonly items: RepeatSuggestions['items'] }): ReactElement {
  const say = useMessages(messages);
  return (
    <Field name="first" label={say('repeat.first')}>
      <Radio.Group className="x-repeats">
        {items.map((item) => <Radio key={item.petitionId} value={item.petitionId}><Suggestion item={item} /></Radio>)}
        <Radio value={OTHER}>{say('repeat.other')}</Radio>
      </Radio.Group>
    </Field>
  );
}

function Suggestion({ item }: { readonly item: RepeatSuggestions['items'][number] }): ReactElement {
  const say = useMessages(messages);
  const words = useWords();
  const reasons = [...item.grounds.map((ground) => say(`repeat.ground.${ground}`)), say('repeat.like', { percent: item.likenessPercent })];
  return (
    <span className="x-repeat">
      <strong>{item.title}</strong>
      <span className="x-fine">{item.number} · {item.receivedOn} · {words.of('state', item.state)}</span>
      <span>{reasons.join(say.language === 'en' ? ', ' : '、')}</span>
      <span>{say(`repeat.outcome.${item.outcome}`)}</span>
    </span>
  );
}

function OtherFirst({ isAlone }: { readonly isAlone: boolean }): ReactElement | null {
  const say = useMessages(messages);
  const first = Form.useWatch<string | undefined>('first');
  return isAlone || first === OTHER ? <PetitionField name="other" label={say(isAlone ? 'repeat.first' : 'repeat.other')} /> : null;
}
