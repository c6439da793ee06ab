import { Select } from 'antd';
import type { ReactElement } from 'react';
import type { Option } from '../../platform/ui/desk/fields/NativeSelect.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { unitChoices } from './choices.ts';
import { messages } from './messages.ts';
import { useColleagues, useUnits } from './use-organisation.ts';

interface SelectMany {
  readonly value?: readonly string[];
  readonly onChange?: (value: string[]) => void;
  readonly id?: string;
}

export function UnitMultiSelect({ without = [], ...rest }: SelectMany & { readonly without?: readonly string[] }): ReactElement {
  const say = useMessages(messages);
  const units = useUnits();
  const options = unitChoices((units.data ?? []).filter(({ unitId }) => !without.includes(unitId)), say.language);
  return <SearchSelectMany {...rest} options={options} placeholder={say('select.units')} />;
}

export function StaffMultiSelect(props: SelectMany): ReactElement {
  const say = useMessages(messages);
  const colleagues = useColleagues();
  const options = (colleagues.data ?? []).map(({ staffId, displayName }) => ({ value: staffId, label: displayName }));
  return <SearchSelectMany {...props} options={options} placeholder={say('select.staffMany')} />;
}

function SearchSelectMany({ value = [], options, ...rest }: SelectMany & { readonly options: readonly Option[]; readonly placeholder: string }): ReactElement {
  return <Select {...rest} mode="multiple" value={[...value]} options={[...options]} showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={false} className="x-wide" />;
}
