import type { Channel } from './codes.ts';

/** How a field is typed and kept: `lines` is a list of texts, `day` a calendar day, `moment` day and minute in China. */
export type ChannelFieldKind = 'text' | 'prose' | 'number' | 'day' | 'time' | 'moment' | 'yes' | 'lines';

export interface ChannelField {
  /** Stored with the petition: never renamed, only added to. */
  readonly name: string;
  readonly kind: ChannelFieldKind;
}

/** What an office records of each way in which a matter can arrive; everything is optional. */
export const CHANNEL_FIELDS = {
  VISIT: [
    { name: 'arrivedAt', kind: 'time' },
    { name: 'leftAt', kind: 'time' },
    { name: 'room', kind: 'text' },
    { name: 'idTypeChecked', kind: 'text' },
    { name: 'agent', kind: 'text' },
    { name: 'agentAuthority', kind: 'yes' },
    { name: 'companions', kind: 'text' },
    { name: 'materials', kind: 'lines' },
    { name: 'statement', kind: 'prose' },
    { name: 'helpNeeded', kind: 'text' },
    { name: 'answerGiven', kind: 'prose' },
    { name: 'receiptHandedOver', kind: 'yes' },
    { name: 'incident', kind: 'prose' },
    { name: 'signedByPetitioner', kind: 'yes' },
    { name: 'notSignedBecause', kind: 'text' },
  ],
  LETTER: [
    { name: 'postmarkOn', kind: 'day' },
    { name: 'barcode', kind: 'text' },
    { name: 'registeredMailNumber', kind: 'text' },
    { name: 'addressee', kind: 'text' },
    { name: 'pages', kind: 'number' },
    { name: 'enclosures', kind: 'lines' },
    { name: 'language', kind: 'text' },
    { name: 'returnAddressLegible', kind: 'yes' },
  ],
  PHONE: [
    { name: 'startedAt', kind: 'time' },
    { name: 'endedAt', kind: 'time' },
    { name: 'callingNumber', kind: 'text' },
    { name: 'numberWithheld', kind: 'yes' },
    { name: 'gaveName', kind: 'yes' },
    { name: 'recordingNoticeGiven', kind: 'yes' },
    { name: 'recordingId', kind: 'text' },
    { name: 'summary', kind: 'prose' },
    { name: 'transferredFrom', kind: 'text' },
    { name: 'callBackAgreed', kind: 'yes' },
    { name: 'soundsUrgent', kind: 'yes' },
  ],
  FAX: [
    { name: 'faxNumber', kind: 'text' },
    { name: 'arrivedAt', kind: 'time' },
    { name: 'pages', kind: 'number' },
  ],
  EMAIL: [
    { name: 'senderAddress', kind: 'text' },
    { name: 'sentAt', kind: 'moment' },
    { name: 'contactVerified', kind: 'yes' },
    { name: 'queryCodeSent', kind: 'yes' },
    { name: 'autoReplyAt', kind: 'moment' },
  ],
  ONLINE: [
    { name: 'account', kind: 'text' },
    { name: 'submittedAt', kind: 'moment' },
    { name: 'contactVerified', kind: 'yes' },
    { name: 'queryCodeSent', kind: 'yes' },
    { name: 'portalOfOrigin', kind: 'text' },
    { name: 'autoReplyAt', kind: 'moment' },
  ],
  HOTLINE_TRANSFER: [
    { name: 'workOrderNumber', kind: 'text' },
    { name: 'originalAt', kind: 'moment' },
    { name: 'categoryCode', kind: 'text' },
    { name: 'requiredReturnOn', kind: 'day' },
  ],
  OTHER: [{ name: 'howItCame', kind: 'prose' }],
} as const satisfies Record<Channel, readonly ChannelField[]>;

/** What can be recorded of every matter beside its content. */
export const COMMON_FIELDS = [
  { name: 'addressedTo', kind: 'text' },
  { name: 'complainedAbout', kind: 'text' },
  { name: 'happenedOn', kind: 'text' },
  { name: 'happenedAt', kind: 'text' },
  { name: 'mayPublish', kind: 'yes' },
  { name: 'involvesLitigation', kind: 'yes' },
  { name: 'proposal', kind: 'prose' },
] as const satisfies readonly ChannelField[];

export type ChannelFieldName = (typeof CHANNEL_FIELDS)[Channel][number]['name'] | (typeof COMMON_FIELDS)[number]['name'];

/** The fields as they are shown and stored for one channel. */
export function fieldsOf(channel: Channel): readonly (ChannelField & { readonly name: ChannelFieldName })[] {
  return CHANNEL_FIELDS[channel];
}
