import { formMessagesEn } from './form-messages-en.ts';
import { formMessagesZh } from './form-messages-zh.ts';

export const formMessages = { 'zh-CN': formMessagesZh, en: formMessagesEn } as const;
