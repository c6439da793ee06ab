/** Where things of a theme happen: decides which names stand for {place} and {area}. */
export type PlaceKind = 'PLANT' | 'ESTATE' | 'DORMITORY' | 'CLEARANCE' | 'STOP' | 'COACH_STATION' | 'COMPANY';

/** What people bring forward, with what is said about it. Slots in braces are filled for each matter. */
export interface ThemeLeaf {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** A noun phrase for the title. */
  readonly subject: string;
  readonly requests: readonly string[];
  readonly facts: readonly string[];
  readonly reasons: readonly string[];
  /** What is done when the request is supported. */
  readonly remedies: readonly string[];
  /** Why it is explained or not supported. */
  readonly explanations: readonly string[];
}

/** A group of the second level: what its leaves have in common. */
export interface ThemeGroup {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly place: PlaceKind;
  readonly laws: readonly string[];
  readonly leaves: readonly ThemeLeaf[];
}

export interface ThemeField {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly groups: readonly ThemeGroup[];
}
