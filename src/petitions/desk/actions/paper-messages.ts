/** What the forms ask for a paper alone. */
export const paperMessages = {
  'zh-CN': {
    'objection.basis': '职权依据',
    'objection.basis.help': '说明为何不属于本单位：职责规定、划转文件等，将写入异议函。',
  },
  en: {
    'objection.basis': 'What shows it',
    'objection.basis.help': 'The rule or document that shows that the matter is not this unit’s; it stands in the objection.',
  },
} as const;
