import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Facts } from '../../../platform/ui/desk/Facts.tsx';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { SealedView } from '../../report-contract.ts';
import { openReport } from '../api/sealed-report-calls.ts';
import { type OpenedByOfficer, OpenedContent } from './OpenedContent.tsx';
import { PassphraseForm } from './PassphraseForm.tsx';
import { sealedMessages } from './sealed-messages.ts';
import { useBriefMemory } from './use-brief-memory.ts';
import { useOfficerKey } from './use-officer-key.ts';

interface SealedPanelProps {
  readonly petitionId: string;
  readonly sealed: SealedView;
}

export function SealedContentPanel({ petitionId, sealed }: SealedPanelProps): ReactElement {
  const say = useMessages(sealedMessages);
  const memory = useBriefMemory<OpenedByOfficer>();
  const attempt = useMutation({
    mutationFn: async (passphrase: string) => ({ report: await openReport({ petitionId, passphrase }), passphrase }),
    gcTime: 0,
    onSuccess: (opened) => {
      memory.hold(opened);
      attempt.reset();
    },
  });
  const isOpen = memory.value !== null;
  return (
    <Panel title={say('title')} className="x-no-print x-sealed" extra={isOpen && <Button size="small" onClick={memory.forget}>{say('close')}</Button>}>
      <Holders sealed={sealed} />
      {memory.value ? <OpenedContent petitionId={petitionId} opened={memory.value} sealed={sealed} /> : (
        <>
          <div role="status">{memory.hasExpired && say('expired')}</div>
          <WayIn sealed={sealed}>
            <p>{say('open.help')}</p>
            <PassphraseForm name="open-report" send={say('open')} isPending={attempt.isPending} error={attempt.error} onSend={attempt.mutate} />
          </WayIn>
        </>
      )}
    </Panel>
  );
}

function Holders({ sealed: { parts, holders, without } }: { readonly sealed: SealedView }): ReactElement {
  const say = useMessages(sealedMessages);
  const names = holders.map(({ name, opens }) => (opens < parts ? say('holders.some', { name, opens, parts }) : name));
  return (
    <Facts
      facts={[
        { name: say('holders'), value: names.length === 0 ? say('nobody') : names.join(say('comma')) },
        { name: say('without'), value: without.map(({ name }) => name).join(say('comma')) },
      ]}
    />
  );
}

/** The form for whoever can open it; for others, what has to happen first. */
function WayIn({ sealed: { iHoldKey, inCustody }, children }: { readonly sealed: SealedView; readonly children: ReactElement[] }): ReactElement | null {
  const say = useMessages(sealedMessages);
  const key = useOfficerKey();
  if (!key.data) return null;
  if (!key.data.exists) return <Alert type="info" showIcon title={say('noKey')} description={<Link to="/officer-key">{say('noKey.link')}</Link>} />;
  if (!iHoldKey && !inCustody) return <Alert type="info" showIcon title={say('notShared')} description={say('notShared.help')} />;
  return (
    <>
      {inCustody && <p>{say('custody')}</p>}
      {children}
    </>
  );
}
