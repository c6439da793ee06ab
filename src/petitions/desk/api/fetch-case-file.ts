import { callForFile, type ServedFile } from '../../../platform/ui/desk/call-server.ts';
import type { RedactedFileRequest } from '../../action-contract.ts';

export type CaseFileWish =
  | { readonly edition: 'full'; readonly petitionId: string; readonly format: 'pdf' | 'zip' }
  | { readonly edition: 'redacted'; readonly petitionId: string; readonly request: RedactedFileRequest };

export function fetchCaseFile(wish: CaseFileWish): Promise<ServedFile> {
  if (wish.edition === 'full') return callForFile({ path: `/petitions/${wish.petitionId}/file.${wish.format}` });
  return callForFile({ method: 'POST', path: `/petitions/${wish.petitionId}/redacted-file`, body: wish.request });
}
