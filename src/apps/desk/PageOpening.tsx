import type { ReactElement } from 'react';
import { Loading } from '../../platform/ui/desk/Loading.tsx';

export function PageOpening(): ReactElement {
  return <main className="x-gate"><Loading /></main>;
}
