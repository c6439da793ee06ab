import { toMessages } from './label-columns.ts';

// Why the rules say no, and what to do about it: instructions and cases of leaders.
export const leadershipRefusalMessages = toMessages('petitions', {
  instruction_unknown: ['没有这条批示或者这项任务。请刷新后重新选择。', 'There is no such instruction or task. Reload and choose again.'],
  instruction_closed: ['这条批示已经办结。还有要求的，请另行批示。', 'That instruction is closed. If more is asked, give a new one.'],
  instruction_not_yours: ['批示只能由作出批示的领导退回、办结。请由其本人办理。', 'Only the leader who gave the instruction sends reports back or closes it. Leave it to that leader.'],
  instruction_task_not_yours: ['这项任务不是交给您的。请由承担任务的同事反馈。', 'That task was not given to you. The colleague who has it reports on it.'],
  instruction_task_done: ['这项任务已经反馈办结。需要补充的，请作出批示的领导先退回。', 'That task has been reported done. To add to it, ask the leader to send it back first.'],
  instruction_task_not_done: ['这项任务还没有反馈办结，不用退回。', 'That task has not been reported done, so there is nothing to send back.'],
  instruction_tasks_open: ['还有 {count} 项任务没有反馈办结。请等反馈后再办结批示。', 'Tasks not reported done: {count}. Close the instruction once they are.'],
  instruction_day_past: ['完成日期 {date} 已过。请改为今天或者以后。', 'The day {date} has passed. Choose today or a later day.'],
  case_leader_already: ['这位领导已经在包案。请另选一位，或者不用再指定。', 'That leader has charge of the matter already. Choose another, or leave it as it is.'],
  no_case_leader: ['现在没有领导包案。需要的，请先指定包案领导。', 'No leader has charge of the matter. Give it to a leader first.'],
});
