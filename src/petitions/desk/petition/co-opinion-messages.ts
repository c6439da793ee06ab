export const coOpinionMessages = {
  'zh-CN': {
    'title': '协办意见',
    'none': '没有未答复的',
    'owed': '未答复 {count} 份',
    'dueOn': '应于 {day} 前答复',
    'late': '已逾期，未答复',
    'waiting': '等待答复',
    'given': '已答复',
    'without': '不再等待',
    'reason': '{name} 说明不再等待的理由：',
  },
  en: {
    'title': 'Co-opinions',
    'none': 'nothing owed',
    'owed': 'owed: {count}',
    'dueOn': 'Due by {day}',
    'late': 'late, not given',
    'waiting': 'awaited',
    'given': 'given',
    'without': 'no longer waited for',
    'reason': 'Why the matter goes on without it, by {name}:',
  },
} as const;
