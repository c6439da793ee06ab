import type { Messages } from '../../../platform/ui/index.ts';

export const messages = {
  'zh-CN': {
    'documents.no_word_copy': '这份文书没有可以编辑的 Word 副本，请使用 PDF 原件。',
  },
  en: {
    'documents.no_word_copy': 'There is no Word copy of this paper; use the PDF, which is the original.',
  },
} as const satisfies Messages;
