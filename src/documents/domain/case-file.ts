/** What a page of a case file is made of; the words are chosen by whoever composes it. */
export type CaseFileBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      /** Shares of the width, one a column. */
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
    };

/** Where the parts came to stand, by their ids. */
export interface Placed {
  readonly placings: ReadonlyMap<string, Placing>;
  /** How many pages stand before the first part; 0 for a part that does not tell pages. */
  readonly frontPages: number;
}

/** Where a part came to stand, counted from the first page behind the index; or why it could not be shown. */
export type Placing = { readonly first: number; readonly pages: number } | { readonly failure: PlacingFailure };

/** `broken`: not to be read as what it says it is. `locked`: opens with a password only. `too_large`: would not fit the memory. */
export const PLACING_FAILURES = ['broken', 'locked', 'too_large', 'no_file'] as const;
export type PlacingFailure = (typeof PLACING_FAILURES)[number];

export interface CaseFileHeading {
  readonly text: string;
  /** 1: a chapter of the index; 2: within the one before. */
  readonly level: 1 | 2;
}

interface AnyPart {
  /** Its line in the index; nothing for what goes on with the part before. */
  readonly heading?: CaseFileHeading;
  /** By which the part is found again in the placings. */
  readonly id?: string;
  /** Printed small at the head of each of its pages. */
  readonly mark?: string;
}

/** The pages of a case file in their order. A part is opened when its turn comes, and forgotten before the next. */
export type CaseFilePart =
  | (AnyPart & { readonly kind: 'pages'; blocks(placed: Placed): readonly CaseFileBlock[]; /** It tells on which pages the others stand; no heading comes after its own. */ readonly tellsPages?: true })
  /** `whole`: an A4 page of this house as it is. `fitted`: any page, scaled onto one of ours. */
  | (AnyPart & { readonly kind: 'pdf'; readonly place: 'whole' | 'fitted'; open(): Promise<AsyncIterable<Uint8Array>> })
  | (AnyPart & { readonly kind: 'picture'; readonly caption: string; open(): Promise<AsyncIterable<Uint8Array>> });

export interface CaseFileCover {
  readonly title: string;
  readonly subtitle: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** What the reader must know of this edition. */
  readonly notes: readonly string[];
}
