import { callForFile, callServer, type ServedFile } from '../../../platform/ui/desk/call-server.ts';
import type { z } from 'zod';
import type { OpenedReport, RedactedCopyRequest, SealedView, Shared } from '../../report-contract.ts';

export type OpenedReportView = z.infer<typeof OpenedReport>;

/** What is opened with a passphrase: it goes along each time, since nobody keeps it. */
export interface WithPassphrase {
  readonly petitionId: string;
  readonly passphrase: string;
}

export function getSealed(petitionId: string, signal: AbortSignal): Promise<SealedView> {
  return callServer({ path: `/petitions/${petitionId}/sealed`, signal });
}

export function openReport({ petitionId, passphrase }: WithPassphrase): Promise<OpenedReportView> {
  return callServer({ method: 'POST', path: `/petitions/${petitionId}/sealed/open`, body: { passphrase } });
}

export function openSealedFile({ petitionId, passphrase, itemId }: WithPassphrase & { readonly itemId: string }): Promise<ServedFile> {
  return callForFile({ method: 'POST', path: `/petitions/${petitionId}/sealed/files/${itemId}`, body: { passphrase } });
}

export function shareReport({ petitionId, passphrase }: WithPassphrase): Promise<z.infer<typeof Shared>> {
  return callServer({ method: 'POST', path: `/petitions/${petitionId}/sealed/share`, body: { passphrase } });
}

export function makeRedactedCopy(petitionId: string, body: RedactedCopyRequest): Promise<ServedFile> {
  return callForFile({ method: 'POST', path: `/petitions/${petitionId}/sealed/redacted`, body });
}
