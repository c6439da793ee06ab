import { describe, expect, it } from 'vitest';
import { can, describePosts, isPermission, isPetitionPermission, isReport, type PetitionAccessFacts, type StaffActor } from '../../access/domain/index.ts';
import { buildUnitTree } from '../../organisation/domain/index.ts';
import { aHistory, aPost, aUnit } from '../../organisation/domain/testing/index.ts';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import { type Actor, listNextSteps, type Petition, type PetitionActionType } from '../domain/index.ts';
import { aContext, aRegisteredStory, COMPANY, GROUP, OUTSIDE, SISTER, STAFF, staffWith, type Story, unitFacts, walk, WORKSHOP } from '../domain/testing/index.ts';
import { reviewUnitOf } from './load-petition.ts';
import { accessFactsOf } from './petition-parts.ts';

const [LIVES, STEPS] = [200, 40];

const tree = buildUnitTree(
  aHistory(aUnit(GROUP, { kind: 'GROUP' }), aUnit(COMPANY, { kind: 'COMPANY', parentId: GROUP }), aUnit(SISTER, { kind: 'COMPANY', parentId: GROUP }),
    aUnit(WORKSHOP, { kind: 'DEPARTMENT', parentId: COMPANY }), aUnit(OUTSIDE, { kind: 'EXTERNAL' })),
  parsePlainDate('2026-03-10'),
);

const PEOPLE: readonly StaffActor[] = STAFF.map(({ staffId, roles }) => ({
  kind: 'staff', staffId, username: 'x', displayName: 'x', locale: 'en', proof: { kind: 'token', tokenId: 'x' },
  posts: describePosts(roles.map(({ role, unitId }) => aPost({ role, unitId })), tree),
}));

interface Offer {
  readonly step: string;
  readonly isReport: boolean;
  /** Whether access lets one of those whom the lifecycle opens it to. */
  readonly isWithinReach: boolean;
}

/** The steps that are open to somebody on the staff. */
function listOffers(story: Story, petition: Petition): readonly Offer[] {
  const facts = accessFactsOf(petition, reviewUnitOf(petition, { facts: unitFacts }));
  const context = aContext({ kind: 'system' }, story.now, story.records, story.linked);
  const offers = new Map<string, boolean>();
  for (const [index, { staffId, roles }] of STAFF.entries()) {
    const actor: Actor = { kind: 'staff', staffId, roles: [...roles] };
    for (const { action, refusal } of listNextSteps(petition, { ...context, actor })) {
      if (refusal) continue;
      const step = `${action} in ${petition.state}`;
      if (offers.get(step) !== true) offers.set(step, isLet(PEOPLE[index], action, facts));
    }
  }
  return [...offers].map(([step, isWithinReach]) => ({ step, isReport: isReport(facts), isWithinReach }));
}

function isLet(person: StaffActor | undefined, action: PetitionActionType, facts: PetitionAccessFacts): boolean {
  const permission = `petition.act.${action}`;
  if (!person || !isPermission(permission) || !isPetitionPermission(permission)) return false;
  return can(person, 'petition.read', facts).allowed && can(person, permission, facts).allowed;
}

function listOffersInRandomLives(): readonly Offer[] {
  const offers: Offer[] = [];
  for (let seed = 1; seed <= LIVES; seed += 1) {
    let looked: Petition | undefined;
    walk(seed * 611953, STEPS, (story) => {
      const { petition } = story;
      if (petition && petition !== looked) offers.push(...listOffers(story, petition));
      looked = petition;
    });
  }
  return offers;
}

describe('the steps that the lifecycle opens', () => {
  const offers = listOffersInRandomLives();
  const list = (isWanted: (offer: Offer) => boolean) => [...new Set(offers.filter(isWanted).map(({ step }) => step))];

  it('are each within the reach of somebody whom it opens them to, in every state of random lives', () => {
    expect(list((offer) => !offer.isReport && !offer.isWithinReach)).toEqual([]);
    // Else it would have looked at little.
    expect(list((offer) => offer.isWithinReach).length).toBeGreaterThan(350);
  });

  it('leave those who see a report a way to take it (PP-2)', () => {
    // Few random lives come by here.
    const story = aRegisteredStory().must(staffWith('screener'), { type: 'screenPetition', class: 'REPORT', route: null, themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
    const ofReport = story.petition ? listOffers(story, story.petition) : [];
    expect(ofReport.filter((offer) => offer.isReport && offer.isWithinReach).map(({ step }) => step)).toContain('sealToDiscipline in SCREENED');
  });
});
