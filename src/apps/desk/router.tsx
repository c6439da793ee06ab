import { createBrowserRouter } from 'react-router';
import { accessRoutes, enrolmentRoutes } from '../../access/desk/index.ts';
import { auditRoutes } from '../../audit/desk/index.ts';
import { clockRoutes } from '../../clock/desk/index.ts';
import { lawRoutes } from '../../law/desk/index.ts';
import { organisationRoutes } from '../../organisation/desk/index.ts';
import { petitionRoutes } from '../../petitions/desk/index.ts';
import { receptionRoutes } from '../../reception/desk/index.ts';
import { satisfactionRoutes } from '../../satisfaction/desk/index.ts';
import { supervisionRoutes } from '../../supervision/desk/index.ts';
import { DeskFrame } from './DeskFrame.tsx';
import { GateFrame } from './GateFrame.tsx';
import { LostPage } from './LostPage.tsx';
import { PageCrash } from './PageCrash.tsx';
import { PageOpening } from './PageOpening.tsx';
import { StaffNames } from './StaffNames.tsx';

/** Every page is loaded when it is opened. */
export function createRouter(): ReturnType<typeof createBrowserRouter> {
  return createBrowserRouter(
    [
      { Component: GateFrame, ErrorBoundary: PageCrash, HydrateFallback: PageOpening, children: [...enrolmentRoutes] },
      {
        path: '/',
        Component: DeskFrame,
        ErrorBoundary: PageCrash,
        HydrateFallback: PageOpening,
        children: [
          {
            ErrorBoundary: PageCrash,
            children: [...petitionRoutes, ...organisationRoutes, ...accessRoutes, ...clockRoutes, ...lawRoutes, ...receptionRoutes, ...satisfactionRoutes, ...supervisionRoutes, { Component: StaffNames, children: [...auditRoutes] }, { path: '*', Component: LostPage }],
          },
        ],
      },
    ],
    { basename: '/desk' },
  );
}
