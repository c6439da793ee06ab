export { accessRoutes, enrolmentRoutes } from './routes.ts';
export { DelegationPanels } from './DelegationPanels.tsx';
export { SessionGate } from './SessionGate.tsx';
export { useSession } from './SessionContext.ts';
export { SignOutButton } from './SignOutButton.tsx';
