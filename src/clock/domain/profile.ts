import { AppError } from '../../platform/kernel/index.ts';
import { CLOCK_HANDLES, type ClockHandle, type ClockSpec } from './clock-spec.ts';
import { beijingClocks, type LocalClocks, shandongClocks, shanghaiClocks, zhejiangClocks } from './local-clocks.ts';
import { nationalClocks } from './national-clocks.ts';

export const PROFILE_IDS = ['national', 'zhejiang', 'shandong', 'beijing', 'shanghai'] as const;

export type ProfileId = (typeof PROFILE_IDS)[number];

/** The clocks of one jurisdiction: the national ones, with what local rules change. */
export interface Profile {
  readonly id: string;
  readonly clocks: ReadonlyMap<ClockHandle, ClockSpec>;
}

const profiles: Readonly<Record<ProfileId, Profile>> = {
  national: createProfile('national', {}),
  zhejiang: createProfile('zhejiang', zhejiangClocks),
  shandong: createProfile('shandong', shandongClocks),
  beijing: createProfile('beijing', beijingClocks),
  shanghai: createProfile('shanghai', shanghaiClocks),
};

/** Throws `clock.unknown_profile`. */
export function getProfile(id: string): Profile {
  if (!isProfileId(id)) throw new AppError('invalid', 'clock.unknown_profile', { profile: id, known: PROFILE_IDS });
  return profiles[id];
}

/** Throws `clock.not_in_profile` when the jurisdiction has no such clock. */
export function getClockSpec(profile: Profile, handle: ClockHandle): ClockSpec {
  const spec = profile.clocks.get(handle);
  if (!spec) throw new AppError('invalid', 'clock.not_in_profile', { clock: handle, profile: profile.id });
  return spec;
}

/** A profile from the national clocks and a table of differences, e.g. the house rules of one organisation. */
export function createProfile(id: string, changes: LocalClocks): Profile {
  const clocks = new Map<ClockHandle, ClockSpec>();
  for (const handle of CLOCK_HANDLES) {
    const spec = { ...nationalClocks[handle], ...changes[handle], handle };
    if (isComplete(spec)) clocks.set(handle, spec);
    else if (changes[handle]) throw new AppError('invalid', 'clock.incomplete_spec', { clock: handle, profile: id });
  }
  return { id, clocks };
}

function isProfileId(id: string): id is ProfileId {
  return (PROFILE_IDS as readonly string[]).includes(id);
}

/** Without national terms a local clock has to bring its own; `amount` alone may be null, never missing. */
function isComplete(spec: Partial<ClockSpec> & { handle: ClockHandle }): spec is ClockSpec {
  const { amount, unit, start, stop, side, rollForward, suspend, extension, rule, article, mark } = spec;
  return [amount, unit, start, stop, side, rollForward, suspend, extension, rule, article, mark].every((part) => part !== undefined);
}
