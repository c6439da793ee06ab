import type { NoticeKind, ServiceOutcome, UnitId } from '../../../petitions/domain/index.ts';
import { addDays, type Instant, type PlainDate } from '../../../platform/kernel/index.ts';
import { closeAssignments, senderOf } from './assignments.ts';
import { mayFail, type Script, type Story, step, unitOf, who } from './story.ts';
import type { TimeLine } from './time-line.ts';
import { openRating } from './rating.ts';

export interface Delivery {
  readonly outcome: ServiceOutcome;
  /** When it is entered: the day on which the proof is there. */
  readonly recordedAt: Instant;
}

type Way = 'POST' | 'PERSONAL' | 'ELECTRONIC' | 'PHONE_OR_SMS';

/** How a paper reaches the petitioner, or why none can (Regulation art. 23). */
export function deliver(story: Story, time: TimeLine, mayCall = false): Delivery {
  const { notifiable, contact } = story.life.petition;
  if (!notifiable) {
    return { recordedAt: time.soon(), outcome: { kind: 'EXEMPT', reason: contact.nameClear ? 'ADDRESS_UNCLEAR' : 'NAME_UNCLEAR' } };
  }
  const way = chooseWay(story, mayCall);
  const servedAt = way === 'POST' ? time.workdayOn(addDays(time.today, story.random.int(2, 5))) : time.soon();
  return { recordedAt: servedAt, outcome: proofOf(story, way, time.today) };
}

function chooseWay({ random, life }: Story, mayCall: boolean): Way {
  const { channel } = life.petition;
  // What is to be quick is not sent by post.
  if (mayCall) return random.weighted([['PHONE_OR_SMS', 6], ['PERSONAL', 3], ['ELECTRONIC', 1]]);
  if (channel === 'ONLINE' || channel === 'EMAIL') return random.weighted([['ELECTRONIC', 6], ['POST', 4]]);
  return channel === 'VISIT' ? random.weighted([['PERSONAL', 6], ['POST', 4]]) : random.weighted([['POST', 7], ['PERSONAL', 3]]);
}

function proofOf({ random }: Story, way: Way, servedOn: PlainDate): ServiceOutcome {
  const served = { kind: 'SERVED', servedOn, documentId: null, documentNumber: null } as const;
  switch (way) {
    case 'POST':
      return { ...served, method: 'POST', receiptDocumentId: null, receiptReference: `EMS10${random.int(10_000_000, 99_999_999)}CN` };
    case 'PERSONAL':
      return {
        ...served, method: 'PERSONAL', receiptDocumentId: null, receiptReference: `送达回证第${random.int(1, 4000)}号`,
        signedBy: random.weighted([['PETITIONER', 8], ['FAMILY_MEMBER', 1], ['REPRESENTATIVE', 1]]),
      };
    case 'ELECTRONIC':
      return { ...served, method: 'ELECTRONIC', consented: true, receiptConfirmed: true };
    case 'PHONE_OR_SMS':
      return { ...served, method: 'PHONE_OR_SMS', consented: true, saidWhat: random.pick(['电话告知受理情况和承办人', '短信告知处理结果，本人回复收到', '电话答复并约定回访时间']) };
  }
}

export interface Notice {
  readonly kind: NoticeKind;
  /** Whose clerk enters it. */
  readonly unitId: UnitId;
  readonly mayCall?: boolean;
}

/** The written notice that each turn of a matter owes the petitioner. */
export function* notify(story: Story, { kind, unitId, mayCall = false }: Notice): Script {
  const { outcome, recordedAt } = deliver(story, story.time, mayCall);
  const { petitionOfficeUnitId, state } = story.life.petition;
  const isOnTheWay = unitId !== petitionOfficeUnitId && (state === 'ROUTED' || state === 'ASSIGNED');
  const clerk = isOnTheWay ? senderOf(story, unitId) : who(story, story.random.chance(0.6) ? 'serviceClerk' : 'registrar', unitId);
  countLetter(story, kind);
  yield step(recordedAt, clerk, { type: 'recordNotice', kind, outcome });
  openRating(story, 'OFFICE');
  if (kind === 'REPLY') openRating(story, 'UNIT');
}

const NUMBERED = ['NOTICE_ACCEPT', 'NOTICE_ROUTE', 'NOTICE_NOT_ACCEPT', 'NOTICE_GUIDE', 'REPLY'] as const;

// The paper itself is not made, but its number has been used: the office goes on counting from here.
function countLetter({ world, life, time }: Story, kind: NoticeKind): void {
  const type = NUMBERED.find((each) => each === kind);
  const { petition } = life;
  if (!type || !petition.notifiable || petition.state === 'MERGED' || petition.state === 'FILED_ONLY') return;
  const unitId = unitOf(petition);
  world.numbers.takeLetterNumber(type, { unitId, code: world.organisation.unitCode(unitId) }, time.today);
}

/** Put away once nothing is owed and nothing can be contested any more. */
export function* archive(story: Story, restInDays: number): Script {
  const { random, time, life } = story;
  yield* closeAssignments(story, time);
  const mustStay = story.arrival.stopIn !== undefined || story.arrival.followers.some(({ fate }) => fate === 'AFTER_THE_END');
  if (mustStay || !random.chance(0.86)) return;
  const { petitionOfficeUnitId } = life.petition;
  const at = time.workdayOn(addDays(time.today, restInDays + random.int(4, 90)));
  yield mayFail(at, who(story, 'archivist', petitionOfficeUnitId), {
    type: 'archivePetition',
    retention: random.weighted([['TEN_YEARS', 7], ['THIRTY_YEARS', 2], ['PERMANENT', 1]]),
    onHold: false,
    checklist: {
      REASONABLE_SOLVED: random.weighted([['DONE', 7], ['NOT_APPLICABLE', 3]]),
      UNREASONABLE_EXPLAINED: random.weighted([['DONE', 5], ['NOT_APPLICABLE', 5]]),
      HARDSHIP_HELPED: random.weighted([['DONE', 1], ['NOT_APPLICABLE', 9]]),
      UNLAWFUL_DEALT_WITH: 'NOT_APPLICABLE',
    },
  });
}
