import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { ErrorNotice } from '../../../platform/ui/desk/ErrorNotice.tsx';
import { Facts } from '../../../platform/ui/desk/Facts.tsx';
import { formatMoment } from '../../../platform/ui/desk/format-moment.ts';
import { LongText } from '../../../platform/ui/desk/LongText.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { SealedView } from '../../report-contract.ts';
import { type OpenedReportView, openSealedFile, shareReport } from '../api/sealed-report-calls.ts';
import { useDetailFacts } from '../petition/use-detail-facts.ts';
import { RedactedCopyForm } from './RedactedCopyForm.tsx';
import { SealedFiles } from './SealedFiles.tsx';
import { sealedMessages } from './sealed-messages.ts';
import { sealedKey } from './use-sealed.ts';

/** With the passphrase, which files and copies ask for again: both live as long as the content is shown. */
export interface OpenedByOfficer {
  readonly report: OpenedReportView;
  readonly passphrase: string;
}

interface OpenedContentProps {
  readonly petitionId: string;
  readonly opened: OpenedByOfficer;
  readonly sealed: SealedView;
}

/** What was reported, as long as it is open, and what an officer does with it. */
export function OpenedContent({ petitionId, opened: { report, passphrase }, sealed }: OpenedContentProps): ReactElement {
  const say = useMessages(sealedMessages);
  const proof = { petitionId, passphrase };
  return (
    <>
      <p role="status"><span className="x-flag x-flag-strong">{say('opened')}</span></p>
      <ReportText report={report} />
      <SealedFiles files={report.files} fetchFile={(itemId) => openSealedFile({ ...proof, itemId })} />
      <ShareStep proof={proof} isNeeded={sealed.without.length > 0} />
      <CopyStep petitionId={petitionId} passphrase={passphrase} />
    </>
  );
}

function ReportText({ report: { requests, facts, reasons, details, additions, papers } }: { readonly report: OpenedByOfficer['report'] }): ReactElement {
  const say = useMessages(sealedMessages);
  const recorded = useDetailFacts(details);
  return (
    <>
      {requests.length > 0 && <h3>{say('requests')}</h3>}
      <ol className="x-requests">{requests.map((text, index) => <li key={index}><LongText text={text} /></li>)}</ol>
      {facts !== '' && <><h3>{say('facts')}</h3><LongText text={facts} /></>}
      {reasons !== '' && <><h3>{say('reasons')}</h3><LongText text={reasons} /></>}
      {recorded.length > 0 && <><h3>{say('details')}</h3><Facts facts={recorded} /></>}
      {additions.length > 0 && <h3>{say('additions')}</h3>}
      {additions.map(({ text, addedAt }, index) => <div key={index} className="x-entry"><p className="x-fine">{formatMoment(addedAt)}</p><LongText text={text} /></div>)}
      {papers.length > 0 && <h3>{say('papers')}</h3>}
      <ul className="x-plain-list">
        {papers.map(({ title, number, issuedOn }, index) => <li key={index} className="x-file">{title}<span className="x-fine">{[number, issuedOn].filter(Boolean).join(' · ')}</span></li>)}
      </ul>
    </>
  );
}

interface ShareStepProps {
  readonly proof: { readonly petitionId: string; readonly passphrase: string };
  /** Whether somebody could hold a key and does not; once shared, nobody is left and the outcome stays to be read. */
  readonly isNeeded: boolean;
}

function ShareStep({ proof, isNeeded }: ShareStepProps): ReactElement | null {
  const say = useMessages(sealedMessages);
  const client = useQueryClient();
  const share = useMutation({
    mutationFn: () => shareReport(proof),
    onSuccess: () => client.invalidateQueries({ queryKey: sealedKey(proof.petitionId) }),
  });
  if (!isNeeded && share.data === undefined) return null;
  return (
    <>
      <h3>{say('share')}</h3>
      <p className="x-fine">{say('share.help')}</p>
      {isNeeded && <Button loading={share.isPending} onClick={() => share.mutate()}>{say('share')}</Button>}
      <div role="status">{share.data && <Alert type={share.data.keys > 0 ? 'success' : 'info'} showIcon title={say(share.data.keys > 0 ? 'shared' : 'shared.none')} />}</div>
      <ErrorNotice error={share.error} />
    </>
  );
}

function CopyStep({ petitionId, passphrase }: { readonly petitionId: string; readonly passphrase: string }): ReactElement {
  const say = useMessages(sealedMessages);
  const [asks, setAsks] = useState(false);
  return (
    <>
      <h3>{say('redacted')}</h3>
      <p className="x-fine">{say('redacted.help')}</p>
      {asks ? <RedactedCopyForm petitionId={petitionId} passphrase={passphrase} /> : <Button aria-expanded={asks} onClick={() => setAsks(true)}>{say('redacted')}</Button>}
    </>
  );
}
