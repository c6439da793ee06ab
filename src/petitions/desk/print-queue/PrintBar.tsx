import { Button, Checkbox } from 'antd';
import { useId, useState, type ReactElement } from 'react';
import { NativeSelect } from '../../../platform/ui/desk/fields/NativeSelect.tsx';
import { Icon } from '../../../platform/ui/desk/Icon.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { MOST_LETTERS_IN_A_BATCH, PRINT_LAYOUTS, type PrintLayout } from '../../print-contract.ts';
import { messages } from './messages.ts';

interface PrintBarProps {
  readonly shown: number;
  readonly chosen: number;
  readonly isReprint: boolean;
  readonly isPending: boolean;
  readonly onChooseAll: (isAll: boolean) => void;
  readonly onPrint: (layout: PrintLayout) => void;
}

const LAYOUTS: readonly PrintLayout[] = ['LETTERS', ...PRINT_LAYOUTS.filter((layout) => layout !== 'LETTERS')];

export function PrintBar({ shown, chosen, isReprint, isPending, onChooseAll, onPrint }: PrintBarProps): ReactElement {
  const say = useMessages(messages);
  const id = useId();
  const [layout, setLayout] = useState<PrintLayout>('LETTERS');
  const isTooMany = chosen > MOST_LETTERS_IN_A_BATCH;
  return (
    <div className="x-print-bar">
      <Checkbox checked={chosen === shown && shown > 0} indeterminate={chosen > 0 && chosen < shown} onChange={({ target }) => onChooseAll(target.checked)}>
        {say('pick.all', { count: shown })}
      </Checkbox>
      <label htmlFor={id}>{say('layout')}</label>
      <NativeSelect
        id={id}
        value={layout}
        options={LAYOUTS.map((value) => ({ value, label: say(`layout.${value}`) }))}
        onChange={(value) => setLayout(PRINT_LAYOUTS.find((each) => each === value) ?? 'LETTERS')}
      />
      <Button type="primary" disabled={chosen === 0 || isTooMany} loading={isPending} onClick={() => onPrint(layout)}>
        <Icon name="print" /> {chosen === 0 ? say(isReprint ? 'reprint.none' : 'print.none') : say(isReprint ? 'reprint' : 'print', { count: chosen })}
      </Button>
      <p className="x-fine" role="status">
        {isTooMany ? say('too_many', { most: MOST_LETTERS_IN_A_BATCH }) : say('chosen', { count: chosen })}
        {layout !== 'LETTERS' && ` · ${say('layout.note')}`}
      </p>
    </div>
  );
}
