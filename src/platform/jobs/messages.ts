import type { Messages } from '../ui/index.ts';

export const messages = {
  'zh-CN': { 'jobs.not_running': '后台任务队列未在运行，请查看服务器日志' },
  en: { 'jobs.not_running': 'The queue of background jobs is not running; see the log of the server' },
} as const satisfies Messages;
