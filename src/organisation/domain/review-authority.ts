import { AppError } from '../../platform/kernel/index.ts';
import type { UnitId } from './identifiers.ts';
import type { Unit } from './unit.ts';
import { isWithin, lineOf, type UnitTree } from './unit-tree.ts';

export interface ReviewAuthorities {
  readonly reviewAuthorityId: UnitId | undefined;
  readonly reReviewAuthorityId: UnitId | undefined;
}

/**
 * Refuses authorities that could not review impartially.
 * Regulation arts. 35 and 36: the superior of the handling unit reviews, the superior of the reviewing body re-reviews.
 */
export function checkReviewAuthorities(tree: UnitTree, unitId: UnitId, authorities: ReviewAuthorities): void {
  const { reviewAuthorityId, reReviewAuthorityId } = authorities;
  for (const authorityId of [reviewAuthorityId, reReviewAuthorityId]) {
    if (authorityId === undefined) continue;
    if (!tree.nodes.has(authorityId)) throw new AppError('not_found', 'organisation.unit_not_found', { unit: authorityId });
    // Nobody reviews his own superior, and nobody reviews himself.
    if (isWithin(tree, authorityId, unitId)) throw new AppError('refused', 'organisation.review_authority_not_superior', { unit: unitId });
  }
  if (reReviewAuthorityId === undefined) return;
  if (reviewAuthorityId === undefined) throw new AppError('refused', 'organisation.re_review_without_review', { unit: unitId });
  if (isWithin(tree, reReviewAuthorityId, reviewAuthorityId)) {
    throw new AppError('refused', 'organisation.re_review_not_superior', { unit: unitId });
  }
}

/**
 * Who reviews what the unit decides. A department or office issues nothing in its own name (the unit that it belongs to does),
 * so it takes over the authorities of the nearest unit above that has them.
 */
export function findReviewAuthorities(tree: UnitTree, unitId: UnitId): ReviewAuthorities {
  const none = { reviewAuthorityId: undefined, reReviewAuthorityId: undefined };
  for (const candidate of lineOf(tree, unitId)) {
    const unit = tree.nodes.get(candidate)?.unit;
    if (!unit) return none;
    if (unit.reviewAuthorityId !== undefined) return authoritiesOf(unit);
    if (unit.kind !== 'DEPARTMENT' && unit.kind !== 'OFFICE') return none;
  }
  return none;
}

function authoritiesOf({ reviewAuthorityId, reReviewAuthorityId }: Unit): ReviewAuthorities {
  return { reviewAuthorityId, reReviewAuthorityId };
}
