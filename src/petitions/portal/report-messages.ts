import type { Messages } from '../../platform/ui/index.ts';

/** What a reporter reads on the page of his sealed report (检举控告). */
export const reportMessages = {
  'zh-CN': {
    'report.title': '检举控告（内容已密封）',
    'report.sealed': '密封情况',
    'report.content': '内容已经密封，只有纪检监察干部用本人的密钥能够打开，这里也不再显示。要补充线索、材料的，用“补充材料”，同样密封。',
    'report.openings': '身份开封记录',
    'report.openings_about': '您的身份另外封存。打开一次，须由一名纪检监察干部写明用途申请，另一名干部批准。打开过的，都记在这里。',
    'report.openings_none': '至今没有人开封过您的身份。',
    'report.opened': '用途：{purpose}',
    'report.until': '可以查看到：{until}',
  },
  en: {
    'report.title': 'Report (sealed)',
    'report.sealed': 'Under seal',
    'report.content': 'The content is sealed. Only discipline officers can open it, each with a key of his own, and it is no longer shown here. What you add with "Add material" is sealed as well.',
    'report.openings': 'Openings of your identity',
    'report.openings_about': 'Who you are is sealed apart. To open it, one discipline officer must ask and say what for, and a second one must approve. Each opening is recorded here.',
    'report.openings_none': 'Nobody has opened your identity so far.',
    'report.opened': 'What for: {purpose}',
    'report.until': 'Could be seen until: {until}',
  },
} as const satisfies Messages;
