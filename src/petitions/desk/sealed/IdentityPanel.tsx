import type { ReactElement } from 'react';
import { Facts } from '../../../platform/ui/desk/Facts.tsx';
import { formatMoment } from '../../../platform/ui/desk/format-moment.ts';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { IdentityOpeningView, SealedView } from '../../report-contract.ts';
import type { OpeningPlace } from '../api/identity-opening-calls.ts';
import { IdentityDecisionForm } from './IdentityDecisionForm.tsx';
import { identityMessages } from './identity-messages.ts';
import { IdentityRequestForm } from './IdentityRequestForm.tsx';
import { OpenedIdentity } from './OpenedIdentity.tsx';

/** Every request to learn who reported, from asking to the end of its hours. */
export function IdentityPanel({ petitionId, sealed: { openings, iHoldKey } }: { readonly petitionId: string; readonly sealed: SealedView }): ReactElement {
  const say = useMessages(identityMessages);
  return (
    <Panel title={say('title')} className="x-no-print x-sealed">
      <p>{say('lead')}</p>
      {openings.length === 0 && <p className="x-fine">{say('none')}</p>}
      {openings.map((opening) => <OpeningEntry key={opening.openingId} place={{ petitionId, openingId: opening.openingId }} opening={opening} />)}
      {iHoldKey && <IdentityRequestForm petitionId={petitionId} />}
    </Panel>
  );
}

function OpeningEntry({ place, opening }: { readonly place: OpeningPlace; readonly opening: IdentityOpeningView }): ReactElement {
  const say = useMessages(identityMessages);
  const { requestedBy, requestedAt, purpose, hours, status, decidedBy, decidedAt, reason, expiresAt, firstOpenedAt, isOwn } = opening;
  const wasAllowed = status === 'APPROVED' || status === 'EXPIRED';
  return (
    <section className="x-entry x-sealed" aria-label={`${say(`status.${status}`)} · ${purpose}`}>
      <h3>{purpose}</h3>
      <p><span className={status === 'PENDING' || status === 'APPROVED' ? 'x-flag x-flag-strong' : 'x-flag'}>{say(`status.${status}`)}</span></p>
      <Facts
        facts={[
          { name: say('by'), value: requestedBy.name },
          { name: say('at'), value: formatMoment(requestedAt) },
          { name: say('wanted'), value: say('hours.value', { hours }) },
          { name: say('decidedBy'), value: decidedBy && decidedAt && `${decidedBy.name} · ${formatMoment(decidedAt)}` },
          { name: say('reason'), value: reason },
          { name: say('until'), value: expiresAt && formatMoment(expiresAt) },
          { name: say('first'), value: wasAllowed && (firstOpenedAt ? formatMoment(firstOpenedAt) : say('first.none')) },
        ]}
      />
      {status === 'PENDING' && (isOwn ? <p>{say('waits')}</p> : <IdentityDecisionForm place={place} />)}
      {status === 'APPROVED' && isOwn && <OpenedIdentity place={place} />}
    </section>
  );
}
