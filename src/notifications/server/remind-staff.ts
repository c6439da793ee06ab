import { addDays, dayInChina, type PlainDate } from '../../platform/kernel/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import { FIRST_STEP_IN_DAYS, planReminders, type OpenDeadline, type PlannedReminder } from '../domain/index.ts';
import type { DeliveryDeps } from './notification-deps.ts';
import { notify } from './notify.ts';
import { claimReminders } from './reminder-store.ts';

export interface ReminderRecipient {
  readonly staffId: string;
  readonly address: string;
  readonly language: Language;
}

/** What the owner of the matters tells this feature, which stands below it. */
export interface ReminderSource {
  /**
   * The running deadlines with `safeDueOn` on or before `until`, each with whom to remind: staff who work on the matter,
   * may see it, and have an address. Sealed matters and excluded staff are left out here.
   */
  listOpenDeadlines(until: PlainDate): Promise<readonly { readonly deadline: OpenDeadline; readonly recipients: readonly ReminderRecipient[] }[]>;
  clockName(clock: string, language: Language): string;
  /** Where a member of staff opens the matter. */
  petitionUrl(petitionId: string): string;
}

export interface RemindDeps extends DeliveryDeps {
  readonly reminders: ReminderSource;
}

export interface RemindSummary {
  readonly reminders: number;
  readonly digests: number;
  /** Due, but nobody to tell; they stay due and are tried again tomorrow. */
  readonly withoutRecipient: number;
}

/** Sends each member of staff at most one digest of what is due or late. Running it again sends nothing twice. */
export async function remindStaff(deps: RemindDeps): Promise<RemindSummary> {
  const today = dayInChina(deps.clock.now());
  const open = await deps.reminders.listOpenDeadlines(addDays(today, FIRST_STEP_IN_DAYS));
  const recipients = new Map(open.map((each) => [each.deadline, each.recipients]));
  const due = planReminders(open.map((each) => each.deadline), today);
  const reachable = due.filter(({ deadline }) => (recipients.get(deadline) ?? []).length > 0);
  const summary = await deps.db.transaction(async (tx) => {
    const claimed = await claimReminders(tx, reachable, deps.clock.now());
    const digests = groupByStaff(claimed, recipients);
    for (const digest of digests) {
      const [mostUrgent] = digest.reminders;
      if (!mostUrgent) continue;
      await notify(tx, deps, {
        petitionId: mostUrgent.deadline.petitionId,
        recipient: digest.recipient,
        message: { template: 'STAFF_DIGEST', params: { today, items: digest.reminders.map((each) => toItem(deps.reminders, each, digest.recipient.language)) } },
      });
    }
    return { reminders: claimed.length, digests: digests.length, withoutRecipient: due.length - reachable.length };
  });
  deps.log.info(summary, 'staff reminded');
  return summary;
}

interface Digest {
  readonly recipient: ReminderRecipient;
  readonly reminders: PlannedReminder[];
}

function groupByStaff(claimed: readonly PlannedReminder[], recipients: ReadonlyMap<OpenDeadline, readonly ReminderRecipient[]>): readonly Digest[] {
  const digests = new Map<string, Digest>();
  for (const reminder of claimed.toSorted((a, b) => a.daysLeft - b.daysLeft || a.deadline.petitionNumber.localeCompare(b.deadline.petitionNumber))) {
    for (const recipient of recipients.get(reminder.deadline) ?? []) {
      const digest = digests.get(recipient.staffId) ?? { recipient, reminders: [] };
      digest.reminders.push(reminder);
      digests.set(recipient.staffId, digest);
    }
  }
  return [...digests.values()];
}

function toItem(source: ReminderSource, { deadline, daysLeft }: PlannedReminder, language: Language) {
  return {
    number: deadline.petitionNumber,
    clockName: source.clockName(deadline.clock, language),
    safeDueOn: deadline.safeDueOn,
    statutoryDueOn: deadline.statutoryDueOn,
    daysLeft,
    url: source.petitionUrl(deadline.petitionId),
  };
}
