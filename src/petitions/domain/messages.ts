import { actionMessages } from './messages-actions.ts';
import { codeMessages } from './messages-codes.ts';
import { eventMessages } from './messages-events.ts';
import { progressMessages } from './messages-progress.ts';
import { jointRefusalMessages } from './messages-refusals-joint.ts';
import { laterRefusalMessages } from './messages-refusals-later.ts';
import { leadershipRefusalMessages } from './messages-refusals-leadership.ts';
import { outsideRefusalMessages } from './messages-refusals-outside.ts';
import { routingRefusalMessages } from './messages-refusals-routing.ts';
import { refusalMessages } from './messages-refusals.ts';
import { stateMessages } from './messages-states.ts';

function join(language: 'zh-CN' | 'en') {
  return {
    ...stateMessages[language], ...actionMessages[language], ...eventMessages[language], ...codeMessages[language], ...progressMessages[language],
    ...refusalMessages[language], ...laterRefusalMessages[language], ...jointRefusalMessages[language], ...leadershipRefusalMessages[language],
    ...outsideRefusalMessages[language],
    ...routingRefusalMessages[language],
  };
}

/** Everything of the lifecycle that people read. `{name}` is filled from the parameters of the code. */
export const messages = { 'zh-CN': join('zh-CN'), en: join('en') };
