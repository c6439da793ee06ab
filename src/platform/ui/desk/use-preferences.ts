import { useSyncExternalStore } from 'react';
import { readPreferences, watchPreferences, type Preferences } from './preferences.ts';

export function usePreferences(): Preferences {
  return useSyncExternalStore(watchPreferences, readPreferences);
}
