export { installJobsSchema } from './install-jobs-schema.ts';
export { defineJob } from './job.ts';
export type { Job } from './job.ts';
export type { Jobs } from './jobs.ts';
export { messages as jobsMessages } from './messages.ts';
export { openJobs } from './open-jobs.ts';
