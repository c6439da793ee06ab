import { CHANNELS, PETITION_STATES, type Channel, type PetitionState } from '../domain/codes.ts';

export const DUE_RANGES = ['OVERDUE', 'TODAY', 'WEEK'] as const;
export type DueRange = (typeof DUE_RANGES)[number];

/** What narrows the list; it stands in the address, so that a list can be kept, sent on and returned to. */
export interface PetitionFilters {
  readonly state?: PetitionState;
  readonly unit?: string;
  readonly clock?: string;
  readonly theme?: string;
  readonly channel?: Channel;
  readonly text?: string;
  readonly due?: DueRange;
}

export const FILTER_NAMES = ['text', 'state', 'due', 'clock', 'channel', 'unit', 'theme'] as const satisfies readonly (keyof PetitionFilters)[];
export type FilterName = (typeof FILTER_NAMES)[number];

/** Reads the address; what it does not know, it leaves out. */
export function readFilters(params: URLSearchParams): PetitionFilters {
  const state = PETITION_STATES.find((each) => each === params.get('state'));
  const channel = CHANNELS.find((each) => each === params.get('channel'));
  const due = DUE_RANGES.find((each) => each === params.get('due'));
  const words = (['unit', 'clock', 'theme', 'text'] as const).flatMap((name) => {
    const value = params.get(name)?.trim();
    return value ? [[name, value] as const] : [];
  });
  return { ...(state && { state }), ...(channel && { channel }), ...(due && { due }), ...Object.fromEntries(words) };
}

/** The address with one filter changed; everything else in it stays. */
export function withFilter(params: URLSearchParams, name: FilterName, value: string | undefined): URLSearchParams {
  const next = new URLSearchParams(params);
  if (value === undefined || value.trim() === '') next.delete(name);
  else next.set(name, value.trim());
  return next;
}
