import type { ReactElement } from 'react';
import { changePreferences } from '../../platform/ui/desk/preferences.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { usePreferences } from '../../platform/ui/desk/use-preferences.ts';
import { messages } from './messages.ts';

export function PreferenceButtons(): ReactElement {
  const say = useMessages(messages);
  const { language, textSize } = usePreferences();
  const isLarge = textSize === 'large';
  const [other, label] = language === 'en' ? (['zh-CN', '中文'] as const) : (['en', 'English'] as const);
  return (
    <span className="x-preferences">
      <button type="button" aria-pressed={isLarge} onClick={() => changePreferences({ textSize: isLarge ? 'normal' : 'large' })}>{say('frame.largeText')}</button>
      <button type="button" lang={other} onClick={() => changePreferences({ language: other })}>{label}</button>
    </span>
  );
}
