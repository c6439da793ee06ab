export const passageMessages = {
  'zh-CN': {
    'title': '您的事项到过哪些单位',
    'outside': '来件单位',
    'sent': '{day} 转给{unit}',
    'received': '{day} 已签收',
    'waiting': '还没有签收。转交期间，您的各项期限照常计算',
    'returned': '{day} 退回{unit}',
  },
  en: {
    'title': 'Where your matter has been sent',
    'outside': 'the body that sent it in',
    'sent': 'Sent to {unit} on {day}',
    'received': 'Received there on {day}',
    'waiting': 'Not received there yet. Your deadlines run on meanwhile',
    'returned': 'Sent back to {unit} on {day}',
  },
} as const;
