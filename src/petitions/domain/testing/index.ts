export { aContext, COMPANY, GROUP, id, OUTSIDE, PETITIONER, SISTER, STAFF, staffWith, START, unitFacts, UNITS, WORKSHOP } from './an-office.ts';
export {
  aFiledStory, aHandledStory, anAcceptedStory, anOpinion, aRegistration, anArchivedStory, aRefusedFurtherStory, aRegisteredStory, aScreenedStory, aServedStory, FIRST_REQUEST, NUMBER, served, Story,
} from './a-story.ts';
export { FINDING, petitioner, plausibleAction } from './plausible-action.ts';
export { ACTORS, BEGINNINGS, chooserOf, randomNumbers, takeRandomStep, walk } from './random-life.ts';
