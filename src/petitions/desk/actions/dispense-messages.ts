export const dispenseMessages = {
  'zh-CN': {
    'lead': '理由记入办理过程，签发时可见。',
    'unit': '不再等待的单位',
    'reason': '不再等待的理由',
  },
  en: {
    'lead': 'The reason is kept with the matter, and whoever signs sees it.',
    'unit': 'The unit that is no longer waited for',
    'reason': 'Why the matter goes on without it',
  },
} as const;
