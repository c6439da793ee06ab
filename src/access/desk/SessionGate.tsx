import { useMemo, type ReactElement, type ReactNode } from 'react';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { Loading } from '../../platform/ui/desk/Loading.tsx';
import { PermissionsContext } from '../../platform/ui/desk/permissions.ts';
import type { Me } from '../contract.ts';
import { InterruptionDialogs } from './InterruptionDialogs.tsx';
import { RequiredTotpPage } from './RequiredTotpPage.tsx';
import { sessionOf, SessionContext } from './SessionContext.ts';
import { SignInPage } from './SignInPage.tsx';
import { useMe } from './use-me.ts';

/** Lets those through who are signed in; the others sign in, at the address that they asked for. */
export function SessionGate({ children }: { readonly children: ReactNode }): ReactElement {
  const me = useMe();
  if (me.data) return me.data.needsTotp ? <RequiredTotpPage /> : <SignedIn me={me.data}>{children}</SignedIn>;
  if (me.data === null) return <SignInPage />;
  return <main className="x-gate">{me.isError ? <ErrorNotice error={me.error} onRetry={() => void me.refetch()} /> : <Loading />}</main>;
}

function SignedIn({ me, children }: { readonly me: Me; readonly children: ReactNode }): ReactElement {
  const session = useMemo(() => sessionOf(me), [me]);
  const permissions = useMemo(() => new Set(me.permissions), [me]);
  return (
    <SessionContext value={session}>
      <PermissionsContext value={permissions}>
        {children}
        <InterruptionDialogs me={me} />
      </PermissionsContext>
    </SessionContext>
  );
}
