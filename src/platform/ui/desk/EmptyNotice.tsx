import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

interface EmptyNoticeProps {
  readonly icon: IconName;
  readonly title: string;
  /** What one can do now. */
  readonly children?: ReactNode;
}

export function EmptyNotice({ icon, title, children }: EmptyNoticeProps): ReactElement {
  return (
    <div className="x-empty">
      <Icon name={icon} />
      <p className="x-empty-title">{title}</p>
      {children}
    </div>
  );
}
