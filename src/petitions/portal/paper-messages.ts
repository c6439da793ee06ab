import type { Messages } from '../../platform/ui/index.ts';

/** What stands beside each letter on the page of a matter. */
export const paperMessages = {
  'zh-CN': {
    'paper.plain': '这份文书的意思',
    'paper.plain.next': '接下来怎么办',
    'paper.plain.when': '什么时候',
    'paper.plain.disagree': '不同意怎么办',
    'paper.plain.about': '这是帮助理解的说明，以文书原文为准；其中的日期和期限是文书写明的，现在的期限见上面“期限”一栏。',
  },
  en: {
    'paper.plain': 'What this letter means',
    'paper.plain.next': 'What happens next',
    'paper.plain.when': 'By when',
    'paper.plain.disagree': 'If you disagree',
    'paper.plain.about': 'This helps to understand the letter; the letter itself counts. The dates are those that it gives; the time limits of today stand above under "Time limits".',
  },
} as const satisfies Messages;
