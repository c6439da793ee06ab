import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { formatMoment } from '../../../platform/ui/desk/format-moment.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { openIdentity, type OpenedIdentityView, type OpeningPlace } from '../api/identity-opening-calls.ts';
import { Person } from '../petition/PeoplePanel.tsx';
import { useWords } from '../use-words.ts';
import { identityMessages } from './identity-messages.ts';
import { PassphraseForm } from './PassphraseForm.tsx';
import { useBriefMemory } from './use-brief-memory.ts';
import { sealedKey } from './use-sealed.ts';

/** For the officer who asked, while the hours last. */
export function OpenedIdentity({ place }: { readonly place: OpeningPlace }): ReactElement {
  const say = useMessages(identityMessages);
  const client = useQueryClient();
  const memory = useBriefMemory<OpenedIdentityView>(({ expiresAt }) => expiresAt);
  const attempt = useMutation({
    mutationFn: (passphrase: string) => openIdentity(place, passphrase),
    gcTime: 0,
    onSuccess: (opened) => {
      memory.hold(opened);
      attempt.reset();
      void client.invalidateQueries({ queryKey: sealedKey(place.petitionId) });
    },
  });
  if (memory.value === null) {
    return (
      <>
        <div role="status">{memory.hasExpired && say('expired')}</div>
        <p>{say('open.help')}</p>
        <PassphraseForm name={`open-${place.openingId}`} send={say('open')} isPending={attempt.isPending} error={attempt.error} onSend={attempt.mutate} />
      </>
    );
  }
  const identity = memory.value;
  return (
    <>
      <p role="status"><span className="x-flag x-flag-strong">{say('opened', { until: formatMoment(identity.expiresAt) })}</span> <Button size="small" onClick={memory.forget}>{say('close')}</Button></p>
      <WhoReported identity={identity} />
    </>
  );
}

function WhoReported({ identity: { petitioners, received } }: { readonly identity: OpenedIdentityView }): ReactElement {
  const say = useMessages(identityMessages);
  const words = useWords();
  return (
    <>
      {petitioners.length === 0 && <p>{say('anonymous')}</p>}
      <div className="x-stack">{petitioners.map((petitioner) => <Person key={petitioner.petitionerId} petitioner={petitioner} />)}</div>
      {received.length > 0 && (
        <details className="x-closed-steps">
          <summary>{say('received')}</summary>
          {received.map(({ channel, receivedAt, raw }, index) => (
            <div key={index} className="x-entry">
              <p className="x-fine">{say('received.at', { channel: words.of('channel', channel), at: formatMoment(receivedAt) })}</p>
              <div className="x-prose">{raw}</div>
            </div>
          ))}
        </details>
      )}
    </>
  );
}
