import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { RouterProvider } from 'react-router/dom';
import { usePreferences } from '../../platform/ui/desk/use-preferences.ts';
import { createQueryClient } from './query-client.ts';
import { createRouter } from './router.tsx';
import { themeFor, themeKey } from './theme.ts';

const queryClient = createQueryClient();
const router = createRouter();

export function DeskApp(): ReactElement {
  const { language, textSize } = usePreferences();
  const theme = useMemo(() => themeFor(textSize), [textSize]);
  const shown = useRef(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['text'] = textSize;
    // Our own parts read the colours and sizes of the library too.
    document.documentElement.className = themeKey(textSize);
  }, [language, textSize]);
  useEffect(() => {
    // The server's sentences are in the language of the asking: ask again.
    if (shown.current !== language) void queryClient.invalidateQueries();
    shown.current = language;
  }, [language]);
  return (
    <ConfigProvider theme={theme} locale={language === 'en' ? enUS : zhCN} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  );
}
