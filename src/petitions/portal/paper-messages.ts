import type { Messages } from '../../platform/ui/index.ts';

/** What stands beside each letter on the page of a matter. */
export const paperMessages = {
  'zh-CN': {
    'paper.plain': '这份文书的意思',
    'paper.plain.next': '接下来怎么办',
    'paper.plain.when': '什么时候',
    'paper.plain.disagree': '不同意怎么办',
    'paper.plain.about': '这是帮助理解的说明，以文书原文为准；其中的日期是出具文书时的，现在还在计算的期限以本页上面列出的为准。',
  },
  en: {
    'paper.plain': 'What this letter means',
    'paper.plain.next': 'What happens next',
    'paper.plain.when': 'By when',
    'paper.plain.disagree': 'If you disagree',
    'paper.plain.about': 'This helps to understand the letter; the letter itself counts. The dates are those of the day on which it was written; what still runs today stands further up on this page.',
  },
} as const satisfies Messages;
