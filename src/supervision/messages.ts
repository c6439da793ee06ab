import type { Messages } from '../platform/ui/index.ts';

export const messages = {
  'zh-CN': {
    'supervision.proposal_not_found': '没有这条督办提示，或者您无权查看。请刷新后重新选择',
    'supervision.proposal_decided': '这条督办提示已经有人处理。请刷新后查看',
    'supervision.route.proposals': '系统提示的督办事由',
    'supervision.route.letters': '没有办结的督办',
    'supervision.route.accept': '采纳提示，发出督办',
    'supervision.route.dismiss': '不予督办，说明理由',
  },
  en: {
    'supervision.proposal_not_found': 'There is no such proposal, or it is not for you to see. Reload and choose again',
    'supervision.proposal_decided': 'Somebody has decided on that proposal already. Reload to see it',
    'supervision.route.proposals': 'Reasons to supervise that the program found',
    'supervision.route.letters': 'Supervision letters that are open',
    'supervision.route.accept': 'Take up a proposal and raise the letter',
    'supervision.route.dismiss': 'Dismiss a proposal, with the reason',
  },
} as const satisfies Messages;
