import { html } from 'hono/html';
import type { Markup } from '../../platform/ui/markup.ts';
import type { Language } from '../../platform/ui/index.ts';
import { renderPart } from '../../platform/ui/portal/index.ts';
import type { TrackedPetition } from '../contract.ts';
import { messages } from './messages.ts';

/** The decision that the matter belongs elsewhere: on what ground, why, where to go, by when and with what. */
export function renderElsewhere({ elsewhere }: TrackedPetition, language: Language): Markup | '' {
  if (!elsewhere) return '';
  const say = messages[language];
  const { ground, reason, where, applyBefore, legalBasis, materials } = elsewhere;
  const row = (label: string, text: string | null): Markup | '' => (text ? html`<div><dt>${label}</dt><dd class="said" dir="auto">${text}</dd></div>` : '');
  const joined = (texts: readonly string[]): string | null => (texts.length > 0 ? texts.join(language === 'en' ? '; ' : '；') : null);
  return renderPart(
    say['track.elsewhere'],
    html`<dl>${row(say['track.elsewhere.where'], where)}${row(say['track.elsewhere.before'], applyBefore)}${row(say['track.elsewhere.materials'], joined(materials))}${
      row(say['track.elsewhere.ground'], ground)}${row(say['track.elsewhere.reason'], reason)}${row(say['track.basis'], joined(legalBasis))}</dl>`,
  );
}
