/** Matters that were joined. */
export const relatedMessages = {
  'zh-CN': { title: '并案', MAIN: '已并入主件，按主件办理：', MERGED: '并入本件：' },
  en: { title: 'Merged matters', MAIN: 'Merged into, and answered with:', MERGED: 'Merged into this one:' },
} as const;
