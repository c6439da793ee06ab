import { describe, expect, it } from 'vitest';
import { awaitedAction } from './awaited-action.ts';

const appeal = { class: 'APPEAL_RESOLUTION', route: 'PETITION' } as const;

describe('the step that a petition waits for', () => {
  // Regulation arts. 29-31
  it.each([
    ['a suggestion is replied to', { state: 'SCREENED', class: 'SUGGESTION', route: null, awaits: 'DISPOSITION' }, 'replyToPetition'],
    ['a report goes to the discipline organ', { state: 'SCREENED', class: 'REPORT', route: null, awaits: 'DISPOSITION' }, 'sealToDiscipline'],
    ['an appeal that another procedure answers is guided there', { ...appeal, state: 'SCREENED', route: 'ARBITRATION', awaits: 'DISPOSITION' }, 'guidePetition'],
    ['an appeal of the petition procedure is accepted', { ...appeal, state: 'SCREENED', awaits: 'DISPOSITION' }, 'acceptPetition'],
    ['an accepted matter with a handler is begun', { ...appeal, state: 'ACCEPTED', awaits: 'HANDLING' }, 'startHandling'],
    ['a matter being handled is answered', { ...appeal, state: 'EXTENDED', awaits: 'HANDLING' }, 'draftOpinion'],
    ['a re-review opinion is served as such', { ...appeal, state: 'REREVIEW_DONE', awaits: 'REVIEW_SERVICE' }, 'serveReReview'],
    ['a matter that waits for the petitioner has none', { ...appeal, state: 'SERVED', awaits: null }, undefined],
  ] as const)('%s', (_rule, row, action) => {
    expect(awaitedAction(row)).toBe(action);
  });
});
