import { html } from 'hono/html';
import { formatDay } from '../../documents/server/index.ts';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import type { Markup } from '../../platform/ui/markup.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import { renderPart } from '../../platform/ui/portal/index.ts';
import type { TrackedPetition } from '../contract.ts';
import { messages } from './messages.ts';

type Running = NonNullable<NonNullable<TrackedPetition['elsewhere']>['limitation']>;

// The period does not wait for the petition: how long is left comes first.
function describeRunning({ lastOn, daysLeft, provisional }: Running, language: Language): Markup {
  const say = messages[language];
  const key = daysLeft < 0 ? 'track.elsewhere.over' : daysLeft === 0 ? 'track.elsewhere.today' : 'track.elsewhere.left';
  return html`<p><strong class="tag">${fillTemplate(say[key], { day: formatDay(parsePlainDate(lastOn), language), days: daysLeft }, language)}</strong>${provisional ? html` <small>${say['track.elsewhere.provisional']}</small>` : ''}</p>`;
}

/** The decision that the matter belongs elsewhere: on what ground, why, where to go, by when and with what. */
export function renderElsewhere({ elsewhere }: TrackedPetition, language: Language): Markup | '' {
  if (!elsewhere) return '';
  const say = messages[language];
  const { ground, reason, where, applyBefore, legalBasis, materials, limitation } = elsewhere;
  const row = (label: string, text: string | null): Markup | '' => (text ? html`<div><dt>${label}</dt><dd class="said" dir="auto">${text}</dd></div>` : '');
  const joined = (texts: readonly string[]): string | null => (texts.length > 0 ? texts.join(language === 'en' ? '; ' : '；') : null);
  return renderPart(
    say['track.elsewhere'],
    limitation ? describeRunning(limitation, language) : '',
    html`<dl>${row(say['track.elsewhere.where'], where)}${row(say['track.elsewhere.before'], applyBefore)}${row(say['track.elsewhere.materials'], joined(materials))}${
      row(say['track.elsewhere.ground'], ground)}${row(say['track.elsewhere.reason'], reason)}${row(say['track.basis'], joined(legalBasis))}</dl>`,
  );
}
