import { Select } from 'antd';
import type { ReactElement } from 'react';
import type { Option } from '../../platform/ui/desk/fields/NativeSelect.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { themeChoices, unitChoices } from './choices.ts';
import { messages } from './messages.ts';
import { useColleagues, useThemes, useUnits } from './use-organisation.ts';

interface SelectOne {
  readonly value?: string | null | undefined;
  readonly onChange?: (value: string | undefined) => void;
  readonly id?: string;
  readonly allowClear?: boolean;
  readonly 'aria-label'?: string;
}

interface UnitSelectProps extends SelectOne {
  readonly only?: readonly string[];
  readonly without?: readonly string[];
}

export function UnitSelect({ only, without = [], ...rest }: UnitSelectProps): ReactElement {
  const say = useMessages(messages);
  const units = useUnits();
  const offered = (units.data ?? []).filter(({ unitId }) => !without.includes(unitId) && (only === undefined || only.includes(unitId)));
  const options = unitChoices(offered, say.language);
  return <SearchSelect {...rest} options={options} loading={units.isPending} placeholder={say('select.unit')} />;
}

export function ThemeSelect(props: SelectOne): ReactElement {
  const say = useMessages(messages);
  const themes = useThemes();
  return <SearchSelect {...props} options={themeChoices(themes.data ?? [], say.language)} loading={themes.isPending} placeholder={say('select.theme')} />;
}

/** `unitId`: only those who hold a post there; `roles`: one of these posts. */
export function StaffSelect({ unitId, roles, ...rest }: SelectOne & { readonly unitId?: string | undefined; readonly roles?: readonly string[] | undefined }): ReactElement {
  const say = useMessages(messages);
  const colleagues = useColleagues();
  const fitting = (colleagues.data ?? []).filter(({ posts }) => posts.some((post) => (unitId === undefined || post.unitId === unitId) && (roles === undefined || roles.includes(post.role))));
  const options = fitting.map((colleague) => ({ value: colleague.staffId, label: colleague.displayName }));
  return <SearchSelect {...rest} options={options} loading={colleagues.isPending} placeholder={say('select.staff')} />;
}

interface SearchSelectProps extends SelectOne {
  readonly options: readonly Option[];
  readonly loading: boolean;
  readonly placeholder: string;
}

function SearchSelect({ value, onChange, options, ...rest }: SearchSelectProps): ReactElement {
  return (
    <Select
      {...rest}
      value={value ?? null}
      onChange={(chosen: string | null) => onChange?.(chosen ?? undefined)}
      options={[...options]}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      className="x-wide"
    />
  );
}
