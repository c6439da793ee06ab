import type { Messages } from '../../platform/ui/index.ts';

export const messages = {
  'zh-CN': {
    'server.error_page.home': '返回首页',
    'server.error_page.reference': '编号',
    'server.first_administrator': '还没有管理员。请打开下面的一次性链接，建立第一个管理员账号（七天内有效，用一次即失效）：\n  {link}',
  },
  en: {
    'server.error_page.home': 'Back to the start',
    'server.error_page.reference': 'Reference',
    'server.first_administrator': 'There is no administrator yet. Open this one-time link to make the first one (good for seven days, works once):\n  {link}',
  },
} as const satisfies Messages;
