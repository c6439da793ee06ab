import { callServer } from '../../../platform/ui/desk/call-server.ts';
import type { AddedAttachments } from '../../action-contract.ts';

export interface AttachmentsToAdd {
  readonly petitionId: string;
  readonly attachments: readonly { readonly uploadToken: string; readonly fileName: string }[];
}

export function addAttachments({ petitionId, attachments }: AttachmentsToAdd): Promise<AddedAttachments> {
  return callServer({ method: 'POST', path: `/petitions/${petitionId}/attachments`, body: { attachments } });
}
