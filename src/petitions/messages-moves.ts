import type { Messages } from '../platform/ui/index.ts';

/** What is said of a day that a correction of the working calendar has moved. */
export const moveMessages = {
  'zh-CN': {
    'petitions.moved.later': '原先告知的期限是{was}。{why}，期限因此改为{is}，比原先晚 {days} 天。',
    'petitions.moved.earlier': '原先告知的期限是{was}。{why}，期限因此改为{is}，比原先早 {days} 天。',
    'petitions.moved.edit': '{year}年工作日历于{on}更正（依据：{source}）',
    'petitions.moved.and': '，',
    'petitions.moved.relied': '按原先的日期提出请求的，写明这一点即可，由复查、复核机关的人来决定，不会自动退回。',
  },
  en: {
    'petitions.moved.later': 'It was promised until {was}. {why}; so it is now {is}, which is later.',
    'petitions.moved.earlier': 'It was promised until {was}. {why}; so it is now {is}, which is earlier.',
    'petitions.moved.edit': 'The working calendar of {year} was corrected on {on} (basis: {source})',
    'petitions.moved.and': '; ',
    'petitions.moved.relied': ' Whoever keeps to the earlier promise says so in the request: a person of the reviewing body decides, and it is not sent back by itself.',
  },
} as const satisfies Messages;
