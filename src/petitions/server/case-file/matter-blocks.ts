import type { CaseFileBlock } from '../../../documents/domain/index.ts';
import { formatDay, formatInstant } from '../../../documents/server/index.ts';
import { parsePlainDate } from '../../../platform/kernel/index.ts';
import type { PetitionDetail } from '../../contract.ts';
import { labelOf, labelOfState } from '../../domain/index.ts';
import type { CaseFileSource, Edition } from './case-file-source.ts';
import type { CaseFileWords } from './case-file-words.ts';

type Fact = readonly [label: string, value: string];

/** Number, title, units and dates: on the cover, and at the head of the registration. */
export function particularsOf({ detail, words: { say, language } }: CaseFileSource): readonly Fact[] {
  const day = (on: string | null): string => (on === null ? say('notYet') : formatDay(parsePlainDate(on), language));
  const yes = (value: boolean): string => say(value ? 'yes' : 'no');
  return [
    [say('number'), detail.number],
    [say('matter'), detail.title],
    [say('channel'), labelOf('channel', detail.channel, language)],
    [say('state'), labelOfState(detail.state, language)],
    [say('class'), detail.class ? labelOf('class', detail.class, language) : say('notYet')],
    [say('route'), detail.route ? labelOf('routeType', detail.route, language) : say('notYet')],
    [say('office'), detail.officeUnit.name],
    [say('unit'), detail.responsibleUnit?.name ?? say('notYet')],
    [say('handler'), detail.handler?.name ?? say('notYet')],
    [say('receivedOn'), day(detail.receivedOn)],
    [say('closedOn'), day(detail.closedOn)],
    [say('people'), String(detail.petitionerCount)],
    [say('joint'), yes(detail.joint)],
    [say('anonymous'), yes(detail.anonymous)],
    [say('urgent'), yes(detail.urgent)],
  ];
}

/** Who came and what reception wrote down of it; of a redacted edition the people alone, without anything of them. */
export function registrationBlocks(source: CaseFileSource, edition: Edition): readonly CaseFileBlock[] {
  const { detail, words, hidesSignatories } = source;
  const { say } = words;
  const people = detail.petitioners ?? [];
  const details = edition === 'full' ? Object.entries(detail.channelDetails).flatMap(([name, value]) => detailFact(words, name, value)) : [];
  return [
    { kind: 'facts', rows: particularsOf(source) },
    ...(detail.petitioners === null ? [note(say('hiddenHere'))] : []),
    ...(hidesSignatories ? [note(say('signatoriesHidden'))] : []),
    ...people.flatMap((person, index): CaseFileBlock[] => [
      heading(say('person', { no: index + 1, capacity: words.code('capacity', person.capacity) })),
      { kind: 'facts', rows: edition === 'full' ? identityFacts(words, person) : [[say('name'), '■■■']] },
    ]),
    ...(details.length > 0 ? [heading(say('details')), { kind: 'facts', rows: details } as const] : []),
  ];
}

function identityFacts(words: CaseFileWords, person: NonNullable<PetitionDetail['petitioners']>[number]): readonly Fact[] {
  const { say, code } = words;
  const given = { ...person, gender: person.gender && code('gender', person.gender) };
  const fields = ['name', 'gender', 'phone', 'email', 'address', 'idNumber', 'birthOn', 'nationality', 'ethnicity', 'employer', 'occupation'] as const;
  return fields.flatMap((field): readonly Fact[] => {
    const value = given[field];
    return value === undefined || value === '' ? [] : [[say(field), value]];
  });
}

function detailFact({ field, say, language }: CaseFileWords, name: string, value: unknown): readonly Fact[] {
  const separator = language === 'en' ? '; ' : '；';
  const text = typeof value === 'boolean' ? say(value ? 'yes' : 'no') : Array.isArray(value) ? value.map(String).join(separator) : typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return text === '' ? [] : [[field(name), text]];
}

export function contentBlocks({ detail, supplements, words: { say, language } }: CaseFileSource): readonly CaseFileBlock[] {
  return [
    heading(say('requests')), { kind: 'list', items: detail.requests.map(({ text }) => text) },
    heading(say('facts')), prose(detail.facts, say('none')),
    heading(say('reasons')), prose(detail.reasons, say('none')),
    ...(supplements.length > 0 ? [heading(say('supplements'))] : []),
    ...supplements.flatMap(({ receivedAt, text }) => [note(formatInstant(receivedAt, language)), prose(text, say('none'))]),
  ];
}

export function heading(text: string): CaseFileBlock {
  return { kind: 'heading', text };
}

export function note(text: string): CaseFileBlock {
  return { kind: 'note', text };
}

export function prose(text: string, whenEmpty: string): CaseFileBlock {
  return { kind: 'prose', text: text.trim() === '' ? whenEmpty : text };
}
