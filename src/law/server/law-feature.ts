import type { FeatureModule } from '../../platform/http/index.ts';
import { messages } from '../messages.ts';
import { lawRoutes } from './law-routes.ts';
import { lawSourceOf } from './law-source.ts';

export const lawFeature: FeatureModule = {
  name: 'law',
  messages: [messages],
  routes: ({ db, clock }) => lawRoutes({ db, clock, law: lawSourceOf(db) }),
};
