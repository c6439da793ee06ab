export interface Reader {
  readonly title: string;
  readonly language: 'zh-CN' | 'en';
  readonly locale: string;
  readonly viewport: { readonly width: number; readonly height: number };
}

const [PHONE, DESKTOP] = [{ width: 390, height: 800 }, { width: 1280, height: 900 }];

export const CHINESE_ON_A_PHONE: Reader = { title: 'in Chinese on a phone', language: 'zh-CN', locale: 'zh-CN', viewport: PHONE };
export const CHINESE_ON_A_DESKTOP: Reader = { title: 'in Chinese on a desktop', language: 'zh-CN', locale: 'zh-CN', viewport: DESKTOP };
export const ENGLISH_ON_A_PHONE: Reader = { title: 'in English on a phone', language: 'en', locale: 'en-US', viewport: PHONE };
export const ENGLISH_ON_A_DESKTOP: Reader = { title: 'in English on a desktop', language: 'en', locale: 'en-US', viewport: DESKTOP };

/** The first of them; all with `XINQIAO_TEST_JOURNEYS=all`, since each takes up to a minute. */
export function inTurn<Each>(all: readonly [Each, ...Each[]]): readonly Each[] {
  return process.env['XINQIAO_TEST_JOURNEYS'] === 'all' ? all : all.slice(0, 1);
}
