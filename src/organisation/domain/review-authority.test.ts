import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import type { UnitId } from './identifiers.ts';
import { checkReviewAuthorities, findReviewAuthorities } from './review-authority.ts';
import { anOrganisation } from './testing/index.ts';
import { buildUnitTree } from './unit-tree.ts';

const tree = buildUnitTree(anOrganisation(), parsePlainDate('2026-10-01'));
const id = (code: string | undefined) => code as UnitId;

describe('the authorities that review a unit', () => {
  // Regulation arts. 35 and 36: the superior of the handling unit, then the superior of the reviewing body.
  it.each([
    ['EAST', 'GROUP', 'SASAC'],
    ['EAST', 'GROUP', undefined],
    ['GROUP', 'SASAC', undefined],
  ])('%s may be reviewed by %s and re-reviewed by %s', (unit, review, reReview) => {
    expect(() => checkReviewAuthorities(tree, id(unit), { reviewAuthorityId: id(review), reReviewAuthorityId: id(reReview) })).not.toThrow();
  });

  it.each([
    ['EAST', 'EAST', undefined, 'organisation.review_authority_not_superior'],
    ['EAST', 'SHOP', undefined, 'organisation.review_authority_not_superior'],
    ['EAST', 'GROUP', 'EAST', 'organisation.review_authority_not_superior'],
    ['EAST', 'GROUP', 'GROUP', 'organisation.re_review_not_superior'],
    ['EAST', 'GROUP', 'WEST', 'organisation.re_review_not_superior'],
    ['EAST', undefined, 'SASAC', 'organisation.re_review_without_review'],
    ['EAST', 'NOWHERE', undefined, 'organisation.unit_not_found'],
  ])('%s is not reviewed by %s and re-reviewed by %s', (unit, review, reReview, code) => {
    const authorities = { reviewAuthorityId: id(review), reReviewAuthorityId: id(reReview) };
    expect(() => checkReviewAuthorities(tree, id(unit), authorities)).toThrowError(code);
  });

  it('of a department are those of the company it belongs to', () => {
    expect(findReviewAuthorities(tree, id('SHOP'))).toEqual({ reviewAuthorityId: 'GROUP', reReviewAuthorityId: 'SASAC' });
  });

  it('of a company are its own or none, never those of its parent', () => {
    expect(findReviewAuthorities(tree, id('WEST'))).toEqual({ reviewAuthorityId: undefined, reReviewAuthorityId: undefined });
  });
});
