export { accessFacts, aStaffActor, aTree } from './an-actor.ts';
