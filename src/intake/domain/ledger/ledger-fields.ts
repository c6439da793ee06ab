/** Everything that a column of a register can become. */
export const LEDGER_FIELDS = [
  'number',
  'channel',
  'receivedOn',
  'registeredOn',
  'acceptedOn',
  'subject',
  'facts',
  'requests',
  'reasons',
  'petitionerName',
  'petitionerRef',
  'petitionerCount',
  'phone',
  'address',
  'idType',
  'idNumber',
  'anonymous',
  'theme',
  'responsibleUnit',
  'class',
  'route',
  'answerText',
  'answeredOn',
  'answerNumber',
  'servedOn',
  'notes',
] as const;

export type LedgerField = (typeof LEDGER_FIELDS)[number];

export type TextField = Exclude<
  LedgerField,
  'channel' | 'receivedOn' | 'registeredOn' | 'acceptedOn' | 'petitionerCount' | 'anonymous' | 'class' | 'route' | 'answeredOn' | 'servedOn'
>;

interface TextRule {
  /** Longest value in UTF-16 units. */
  readonly limit: number;
  /** Holds paragraphs; line breaks are kept. */
  readonly isLong: boolean;
}

const line = (limit: number): TextRule => ({ limit, isLong: false });
const paragraphs = (limit: number): TextRule => ({ limit, isLong: true });

export const TEXT_RULES: Readonly<Record<TextField, TextRule>> = {
  number: line(100),
  subject: line(500),
  facts: paragraphs(100_000),
  requests: paragraphs(20_000),
  reasons: paragraphs(20_000),
  petitionerName: line(200),
  petitionerRef: line(100),
  phone: line(100),
  address: line(500),
  idType: line(50),
  idNumber: line(50),
  theme: line(200),
  responsibleUnit: line(200),
  answerText: paragraphs(100_000),
  answerNumber: line(100),
  notes: paragraphs(100_000),
};
