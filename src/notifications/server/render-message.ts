import type { ErrorParams, PlainDate } from '../../platform/kernel/index.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import { messageSchemas, type Message, type MessageParams } from '../domain/index.ts';
import { messages } from '../messages.ts';

export interface RenderedMessage {
  readonly subject: string;
  readonly text: string;
}

type Code = keyof (typeof messages)['en'];

/** Puts a message into words. Throws a ZodError when a value is missing or one too many: a mail says what its kind says. */
export function renderMessage(message: Message, language: Language): RenderedMessage {
  messageSchemas[message.template].parse(message.params);
  const params = paramsOf(message, language);
  const text = say(language, `notifications.${message.template}.text`, params);
  return {
    // A subject is one line, whatever stands in its values.
    subject: say(language, `notifications.${message.template}.subject`, params).replace(/\s+/g, ' '),
    text: `${text}\n${messages[language]['notifications.automatic']}\n`,
  };
}

function paramsOf({ template, params }: Message, language: Language): ErrorParams {
  switch (template) {
    case 'SUBMISSION_ACKNOWLEDGED':
      return {
        number: params.number,
        office: params.officeName,
        received: formatDay(params.receivedOn, language),
        code: params.queryCode === undefined ? '' : say(language, 'notifications.query_code', { code: params.queryCode }),
        promises: params.promises.map(({ what, dueOn }) => say(language, 'notifications.promise', { what, due: formatDay(dueOn, language) })).join('\n'),
        url: params.trackUrl,
      };
    case 'NOTICE_SERVED':
      return {
        number: params.number,
        office: params.officeName,
        title: [params.documentTitle, params.documentNumber].filter(Boolean).join(' '),
        next: params.whatHappensNext,
        when: params.byWhen,
        disagree: params.howToDisagree,
        url: params.trackUrl,
      };
    case 'OPINION_SERVED':
      return {
        number: params.number,
        office: params.officeName,
        document: params.documentNumber,
        body: params.reviewBodyName,
        until: formatDay(params.reviewUntil, language),
        url: params.trackUrl,
      };
    case 'STILL_SOLVED_ASKED':
      return { number: params.number, office: params.officeName, weeks: params.weeks, url: params.trackUrl };
    case 'PROTECTION_QUESTION':
      return { number: params.number, url: params.trackUrl };
    case 'UNOWNED_WORK':
      return { unit: params.unitName, work: params.work, count: params.count, url: params.url };
    case 'DAYS_MOVED':
      return {
        number: params.number,
        moves: params.moves.map(({ what, wasDueOn, isDueOn }) => say(language, 'notifications.moved_day', { what, was: formatDay(wasDueOn, language), is: formatDay(isDueOn, language) })).join('\n'),
        url: params.trackUrl,
      };
    case 'STAFF_DIGEST':
      return {
        count: params.items.length,
        today: formatDay(params.today, language),
        items: params.items.map((item) => renderItem(item, language)).join('\n\n'),
      };
  }
}

function renderItem(item: MessageParams<'STAFF_DIGEST'>['items'][number], language: Language): string {
  return say(language, 'notifications.digest_item', {
    number: item.number,
    clock: item.clockName,
    left: sayDaysLeft(item.daysLeft, language),
    safe: formatDay(item.safeDueOn, language),
    statutory: formatDay(item.statutoryDueOn, language),
    url: item.url,
  });
}

function sayDaysLeft(days: number, language: Language): string {
  if (days === 0) return messages[language]['notifications.due_today'];
  return days > 0 ? say(language, 'notifications.days_left', { days }) : say(language, 'notifications.days_late', { days: -days });
}

function formatDay(day: PlainDate | string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number);
  return language === 'zh-CN' ? `${year}年${month}月${date}日` : day;
}

function say(language: Language, code: Code, params: ErrorParams): string {
  return fillTemplate(messages[language][code], params, language);
}
