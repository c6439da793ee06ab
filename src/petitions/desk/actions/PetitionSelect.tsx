import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState, type ReactElement } from 'react';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { listPetitions } from '../api/list-petitions.ts';
import { PETITIONS_KEY } from '../use-petition-list.ts';
import { formMessages } from './form-messages.ts';

interface PetitionSelectProps {
  readonly value?: string | null | undefined;
  readonly onChange?: (petitionId: string | undefined) => void;
  readonly id?: string;
  /** The matter itself. */
  readonly without: string;
}

/** Another matter, found by its number or its words. */
export function PetitionSelect({ value, onChange, id, without }: PetitionSelectProps): ReactElement {
  const say = useMessages(formMessages);
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const found = useQuery({
    queryKey: [PETITIONS_KEY, 'find', text],
    queryFn: ({ signal }) => listPetitions({ text, sort: 'received', limit: 20 }, null, signal),
    enabled: text.length >= 2,
  });
  const options = (found.data?.items ?? []).filter((row) => row.petitionId !== without).map((row) => ({ value: row.petitionId, label: `${row.number} ${row.title}` }));
  return (
    <Select
      {...(id !== undefined && { id })}
      className="x-wide"
      allowClear
      value={value ?? null}
      onChange={(chosen: string | null) => onChange?.(chosen ?? undefined)}
      options={options}
      loading={found.isFetching}
      placeholder={say('findPetition')}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={text.length >= 2 && !found.isFetching ? say('nothingFound') : null}
    />
  );
}
