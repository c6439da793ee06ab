import type { z } from 'zod';
import { callServer } from '../../../platform/ui/desk/call-server.ts';
import type { ThemeList } from '../../contract.ts';

export function listThemes(signal: AbortSignal): Promise<z.infer<typeof ThemeList>> {
  return callServer({ path: '/themes', signal });
}
