export const letterTableMessages = {
  'zh-CN': { 'column.due': '期限', 'column.matter': '事项', 'column.unit': '承办单位', 'column.state': '进展', 'column.next': '下一步' },
  en: { 'column.due': 'Due', 'column.matter': 'Matter', 'column.unit': 'Unit', 'column.state': 'Where it stands', 'column.next': 'Next' },
} as const;
