import { addDays, dayInChina, type Instant, toEpochMs, startOfDayInChina } from '../../../platform/kernel/index.ts';
import type { Random } from '../random.ts';
import type { Arrival } from './arrival.ts';

type Details = Readonly<Record<string, unknown>>;

const MINUTE_IN_MS = 60_000;

/** What an office writes down of the way in which something came. */
export function describeChannel(random: Random, { channel, receivedAt, receivedOn }: Arrival, sender: { readonly phone?: string; readonly email?: string } | undefined): Details {
  switch (channel) {
    case 'VISIT':
      return {
        arrivedAt: timeOf(receivedAt, -random.int(5, 40)), leftAt: timeOf(receivedAt, random.int(20, 70)), room: random.pick(['一号接待室', '二号接待室', '来访接待大厅']),
        receiptHandedOver: true, signedByPetitioner: random.chance(0.94),
      };
    case 'LETTER':
      return {
        postmarkOn: addDays(receivedOn, -random.int(1, 4)), pages: random.int(1, 6), barcode: `XA${random.int(10_000_000, 99_999_999)}`,
        addressee: random.pick(['信访办公室', '总经理', '集团领导', '有关负责人']), returnAddressLegible: random.chance(0.95),
      };
    case 'PHONE':
      return {
        startedAt: timeOf(receivedAt, -random.int(3, 15)), endedAt: timeOf(receivedAt, 0), callingNumber: sender?.phone, numberWithheld: sender?.phone === undefined,
        recordingNoticeGiven: true, callBackAgreed: random.chance(0.7),
      };
    case 'FAX':
      return { arrivedAt: timeOf(receivedAt, 0), pages: random.int(1, 4), faxNumber: `0000-62${random.int(10_000, 99_999)}` };
    case 'EMAIL':
      return { senderAddress: sender?.email ?? `writer${random.int(100, 999)}@example.com`, contactVerified: random.chance(0.6), queryCodeSent: true };
    case 'HOTLINE_TRANSFER':
      return { workOrderNumber: `LJ${receivedOn.replaceAll('-', '')}${random.int(1000, 9999)}`, requiredReturnOn: addDays(receivedOn, 15) };
    case 'OTHER':
      return { howItCame: random.pick(['领导接待日当面递交', '下访时收到', '职工代表大会提案转来']) };
    case 'ONLINE':
      return { portalOfOrigin: random.pick(['网站', '手机网页']), mayPublish: random.chance(0.3), language: 'zh-CN' };
  }
}

/** `HH:MM` in China, some minutes from the moment. */
function timeOf(moment: Instant, minutes: number): string {
  const minute = Math.floor((toEpochMs(moment) - toEpochMs(startOfDayInChina(dayInChina(moment)))) / MINUTE_IN_MS) + minutes;
  const clamped = Math.min(23 * 60 + 59, Math.max(0, minute));
  return `${String(Math.floor(clamped / 60)).padStart(2, '0')}:${String(clamped % 60).padStart(2, '0')}`;
}
