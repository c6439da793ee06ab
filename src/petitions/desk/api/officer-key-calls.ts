import { callServer } from '../../../platform/ui/desk/call-server.ts';
import type { OfficerKeyRequest, OfficerKeyView } from '../../report-contract.ts';

export function getOfficerKey(signal: AbortSignal): Promise<OfficerKeyView> {
  return callServer({ path: '/officer-key', signal });
}

export function setOfficerKey(body: OfficerKeyRequest): Promise<OfficerKeyView> {
  return callServer({ method: 'POST', path: '/officer-key', body });
}
