export { aHistory, anOrganisation, aPost, aUnit } from './an-organisation.ts';
