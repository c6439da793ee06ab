export { createDemoOrganisation } from './organisation/create-demo-organisation.ts';
export { loadDemoOrganisation } from './organisation/demo-organisation.ts';
export type { DemoOrganisation, DemoStaff } from './organisation/demo-organisation.ts';
export { createDemoPetitions } from './write/create-demo-petitions.ts';
export type { CreatedPetitions, DemoPetitions } from './write/create-demo-petitions.ts';
