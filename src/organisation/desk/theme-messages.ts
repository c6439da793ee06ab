export const themeMessages = {
  'zh-CN': {
    'title': '内容分类',
    'lead': '三级分类，用于登记、统计和预警。已用过的分类不会删除。',
    'name': '名称',
    'code': '代码',
    'add': '添加分类',
    'lines': '分类（每行一条）',
    'lines.help': '各级名称用斜线隔开，如：劳动社保 / 工资报酬 / 拖欠工资。已有的不会重复添加。',
    'added': '已添加 {count} 个分类。',
  },
  en: {
    'title': 'Themes',
    'lead': 'Three levels, for registration, statistics and early warning. A theme that was used is never deleted.',
    'name': 'Name',
    'code': 'Code',
    'add': 'Add themes',
    'lines': 'Themes (one a line)',
    'lines.help': 'Part the levels by slashes, such as: Labour / Pay / Unpaid wages. What is there already is not added again.',
    'added': '{count} themes added.',
  },
} as const;
