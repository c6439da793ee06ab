import { Button } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import type { ActionBody } from './action-body.ts';
import { useOpenStep } from './ActionContext.ts';

interface PlainConfirmProps {
  readonly body: ActionBody;
  readonly children: ReactNode;
}

/** A step without fields: what it means, and the button that does it. */
export function PlainConfirm({ body, children }: PlainConfirmProps): ReactElement {
  const { label, isPending, submit } = useOpenStep();
  return (
    <>
      {children}
      <div className="x-submit">
        <Button type="primary" loading={isPending} onClick={() => void submit(body).catch(() => undefined)}>{label}</Button>
      </div>
    </>
  );
}
