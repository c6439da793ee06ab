export const messages = {
  'zh-CN': {
    'select.unit': '请选择单位',
    'select.theme': '请选择内容分类',
    'select.staff': '请选择人员',
    'select.units': '可选多个单位',
    'select.staffMany': '可选多人',
  },
  en: {
    'select.unit': 'Choose a unit',
    'select.theme': 'Choose a theme',
    'select.staff': 'Choose a person',
    'select.units': 'Choose units',
    'select.staffMany': 'Choose people',
  },
} as const;
