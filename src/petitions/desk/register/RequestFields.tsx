import { Button, Form, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { requiredRule } from '../../../platform/ui/desk/fields/required-rule.ts';
import { Icon } from '../../../platform/ui/desk/Icon.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { messages } from './messages.ts';

const MOST_REQUESTS = 20;

/** One field for each thing that is asked for; the opinion answers them one by one (Regulation art. 32). */
export function RequestFields(): ReactElement {
  const say = useMessages(messages);
  // A field that was just added takes the focus; those of a draft do not.
  const [wasAdded, setWasAdded] = useState(false);
  return (
    <Form.List name="requests">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }, index) => {
            const label = say('request', { no: index + 1 });
            return (
              <div key={key} className="x-repeated">
                <Form.Item name={name} label={label} rules={[requiredRule(label, say.language)]} extra={index === 0 && say('request.help')}>
                  <Input.TextArea rows={2} maxLength={2000} autoFocus={wasAdded && index === fields.length - 1} />
                </Form.Item>
                {fields.length > 1 && (
                  <Button type="text" aria-label={say('request.remove', { no: index + 1 })} icon={<Icon name="close" />} onClick={() => remove(name)} />
                )}
              </div>
            );
          })}
          {fields.length < MOST_REQUESTS && (
            <Button type="dashed" icon={<Icon name="plus" />} onClick={() => { setWasAdded(true); add(''); }}>{say('request.add')}</Button>
          )}
        </>
      )}
    </Form.List>
  );
}
