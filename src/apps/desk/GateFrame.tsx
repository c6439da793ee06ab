import type { ReactElement } from 'react';
import { Outlet } from 'react-router';
import { DeskHead } from './DeskHead.tsx';

/** Around the pages of those who are not signed in yet. */
export function GateFrame(): ReactElement {
  return (
    <>
      <DeskHead />
      <Outlet />
    </>
  );
}
