import type { Role } from '../../organisation/domain/index.ts';

/**
 * Which petitions a role reaches from its post. The home of a post is its unit and, for an office, the unit it works for.
 * None but `reports` reaches a report or a sealed matter.
 *
 * own      the staff member is the handler, or has a part of his own (mediates, holds the hearing, reviews, leads, instructs or was instructed)
 * co       a home unit co-handles
 * office   the petition office is a home unit
 * unit     the responsible unit or the petition office is a home unit
 * subtree  the responsible unit or the petition office is a home unit or lies below one
 * review   a home unit reviews
 * reports  as subtree, but only reports and sealed matters
 */
export type PetitionScope = 'own' | 'co' | 'office' | 'unit' | 'subtree' | 'review' | 'reports';

/** Which units a role reaches from its post: its home, its home and all below, or every unit. */
export type UnitScope = 'unit' | 'subtree' | 'any';

export type PetitionRow = Readonly<Partial<Record<Role, PetitionScope | readonly PetitionScope[]>>>;
export type UnitRow = Readonly<Partial<Record<Role, UnitScope>>>;
export type GlobalRow = readonly Role[];
