import { callServer } from '../../../platform/ui/desk/call-server.ts';
import type { RepeatSuggestions } from '../../domain/repeats.ts';

export function suggestRepeats(petitionId: string, signal: AbortSignal): Promise<RepeatSuggestions> {
  return callServer({ path: `/petitions/${petitionId}/repeat-suggestions`, signal });
}
