export { accessRoutes, enrolmentRoutes } from './routes.ts';
export { SessionGate } from './SessionGate.tsx';
export { useSession } from './SessionContext.ts';
export { SignOutButton } from './SignOutButton.tsx';
