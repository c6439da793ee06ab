import { z } from 'zod';
import { plainText } from '../platform/kernel/index.ts';
import { GUARDS } from './domain/index.ts';

const Day = z.iso.date();
const Uuid = z.uuid();

export const INTERVIEW_METHODS = ['PHONE', 'VISIT', 'LETTER'] as const;
export const INTERVIEW_OUTCOMES = ['ANSWERED', 'DECLINED', 'UNREACHABLE'] as const;
export const DEGREES = ['YES', 'PARTLY', 'NO'] as const;

export const TaskParams = z.object({ taskId: Uuid });
export const InterviewTask = z.object({ taskId: Uuid, period: z.string(), number: z.string(), unitName: z.string(), answeredOn: Day });
export const InterviewList = z.object({ items: z.array(InterviewTask) });
export type InterviewList = z.infer<typeof InterviewList>;

/** What one must know to ask, and no more: neither the opinion nor any rating. */
export const InterviewSheet = InterviewTask.extend({
  title: z.string(),
  requests: z.array(z.string()),
  petitioners: z.array(z.object({ name: z.string(), phone: z.string(), address: z.string() })),
});
export type InterviewSheet = z.infer<typeof InterviewSheet>;

/** What the person said, or that nothing was said. It is never a rating (PP-9). */
export const InterviewAnswer = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('ANSWERED'),
    method: z.enum(INTERVIEW_METHODS),
    processed: z.enum(DEGREES),
    processFair: z.enum(DEGREES),
    result: z.enum(DEGREES),
    solved: z.enum(DEGREES),
    toldHow: z.enum(['YES', 'NO']).nullable(),
    comment: plainText({ max: 5000 }).nullable().default(null),
  }),
  z.object({ outcome: z.enum(['DECLINED', 'UNREACHABLE']), method: z.enum(INTERVIEW_METHODS) }),
]);
export type InterviewAnswer = z.infer<typeof InterviewAnswer>;
export const InterviewRecorded = z.object({ taskId: Uuid });

export const FollowUpRuleBody = z.object({
  percent: z.int().min(1).max(100),
  minimum: z.int().min(1).max(1000),
  laterWeeks: z.array(z.int().min(1).max(104)).max(6).refine((weeks) => new Set(weeks).size === weeks.length),
});
export const PeriodView = z.object({
  name: z.string(), firstOn: Day, lastOn: Day, percent: z.int(), minimum: z.int(),
  seedCommitment: z.string(),
  /** Shown once the sample is drawn, so that everybody can repeat it. */
  draw: z.object({ seed: z.string(), matters: z.int(), drawn: z.int(), drawnAt: z.iso.datetime() }).nullable(),
  hasEnded: z.boolean(),
});
export const PeriodList = z.object({ items: z.array(PeriodView), rule: FollowUpRuleBody });
export type PeriodList = z.infer<typeof PeriodList>;

const Share = z.object({ count: z.int(), of: z.int(), low: z.number(), high: z.number() });
export const EvidenceView = z.object({ guard: z.enum(GUARDS), seen: z.int(), of: z.int(), expected: z.number(), low: z.number(), high: z.number(), standsOut: z.boolean() });
export const UnitFigures = z.object({
  unitId: Uuid,
  unitName: z.string(),
  /** Null when fewer than ten rated. */
  rated: Share.nullable(),
  /** Null when fewer than ten answered. */
  asked: z.object({ accepted: Share, solved: Share }).nullable(),
  /** Of the two shares, in points between -1 and 1; null when one of them is hidden. */
  gap: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  verdict: z.enum(['TOO_FEW', 'ORDINARY', 'LOOK_CLOSER', 'STANDS_OUT']),
  evidence: z.array(EvidenceView),
});
export type UnitFigures = z.infer<typeof UnitFigures>;
export const FiguresQuery = z.object({ period: z.string().max(20) });
export const Figures = z.object({ period: z.string(), units: z.array(UnitFigures) });
export type Figures = z.infer<typeof Figures>;

/** "Still solved?"; `STOP`: do not ask again about this matter. */
export const LaterAnswerBody = z.object({
  number: z.string().min(1).max(60),
  queryCode: z.string().min(1).max(60),
  answer: z.enum([...DEGREES, 'STOP']),
  reason: plainText({ max: 2000 }).optional(),
});
export type LaterAnswerBody = z.infer<typeof LaterAnswerBody>;
export const LaterAnswerGiven = z.object({ answer: z.enum([...DEGREES, 'STOP']) });
export const UnsolvedList = z.object({
  items: z.array(z.object({ petitionId: Uuid, weeks: z.int(), number: z.string(), title: z.string(), unitName: z.string(), reason: z.string().nullable(), answeredOn: Day })),
});
export type UnsolvedList = z.infer<typeof UnsolvedList>;
export const LaterParams = z.object({ petitionId: Uuid, weeks: z.coerce.number().int().min(1).max(104) });
export const CareBody = z.object({ done: plainText({ min: 1, max: 2000 }) });
