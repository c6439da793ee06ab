import type { ReactElement } from 'react';

// Strokes on a 16 × 16 grid; they take the colour and the size of the text beside them.
const STROKES = {
  alert: 'M8 1.8 15 14H1L8 1.8ZM8 6.2v3.6M8 11.9v.1',
  bell: 'M4 11V7a4 4 0 0 1 8 0v4l1.3 1.6H2.7L4 11ZM6.6 14.4h2.8',
  book: 'M8 3.6C6.5 2.6 4.3 2.3 2 2.6v10c2.3-.3 4.5 0 6 1.1 1.5-1.1 3.7-1.4 6-1.1v-10c-2.3-.3-4.5 0-6 1ZM8 3.6v10.1',
  building: 'M3 14V2.5h7V14M10 6h3v8M1.5 14h13M5.2 5h.1M7.7 5h.1M5.2 8h.1M7.7 8h.1M5.2 11h.1M7.7 11h.1',
  calendar: 'M2 3.5h12V14H2V3.5ZM2 6.8h12M5 1.8v3M11 1.8v3',
  check: 'M2.5 8.5 6.2 12.2 13.5 4',
  chevron: 'm5.5 3 5 5-5 5',
  clock: 'M8 1.7a6.3 6.3 0 1 1 0 12.6A6.3 6.3 0 0 1 8 1.7ZM8 4.5V8l2.5 1.8',
  close: 'm3 3 10 10M13 3 3 13',
  document: 'M3.5 1.5h6l3 3v10h-9v-13ZM9.5 1.5v3h3M5.5 8h5M5.5 11h5',
  flag: 'M3.5 14.5v-13M3.5 2.5h9l-2 3 2 3h-9',
  home: 'M2 8 8 2.5 14 8M3.7 6.7V13.5h8.6V6.7',
  inbox: 'M1.8 9 4 2.8h8L14.2 9v4.2H1.8V9ZM1.8 9h3.7c.3 1.3 1.2 2 2.5 2s2.2-.7 2.5-2h3.7',
  info: 'M8 1.7a6.3 6.3 0 1 1 0 12.6A6.3 6.3 0 0 1 8 1.7ZM8 7.3v4M8 4.7v.1',
  key: 'M10.5 1.7a3.8 3.8 0 1 1-1.8 7.1L7 10.5H5.5V12H4v1.5H1.8v-2L7.2 6.2a3.8 3.8 0 0 1 3.3-4.5ZM11.3 4.7v.1',
  list: 'M5.5 3.5H14M5.5 8H14M5.5 12.5H14M2 3.5h.1M2 8h.1M2 12.5h.1',
  lock: 'M3.5 7h9v7h-9V7ZM5.5 7V4.7a2.5 2.5 0 0 1 5 0V7M8 10v1.5',
  menu: 'M2 4h12M2 8h12M2 12h12',
  paperclip: 'm13 7-5.5 5.5a3.2 3.2 0 0 1-4.5-4.5l6-6a2.1 2.1 0 0 1 3 3L6.2 10.7a1 1 0 0 1-1.5-1.5L9.5 4.5',
  people: 'M6 2.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5ZM1.5 13.5c.3-2.6 2-4 4.5-4s4.2 1.4 4.5 4M10.5 2.8a2.3 2.3 0 0 1 0 4.5M12 9.7c1.5.5 2.3 1.8 2.5 3.8',
  plus: 'M8 2.5v11M2.5 8h11',
  print: 'M4 6V1.8h8V6M4 11.5H1.8V6h12.4v5.5H12M4 9.5h8v4.7H4V9.5Z',
  search: 'M7 2a5 5 0 1 1 0 10A5 5 0 0 1 7 2ZM10.7 10.7 14 14',
  send: 'M14.2 1.8 1.8 7.2l4.5 2 2 4.5 5.9-11.9ZM6.3 9.2l3-2.5',
  stop: 'M5.4 1.7h5.2l3.7 3.7v5.2l-3.7 3.7H5.4l-3.7-3.7V5.4l3.7-3.7ZM8 4.8v4M8 11v.1',
} as const;

export type IconName = keyof typeof STROKES;

/** Decoration only: the words beside it say the same. */
export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg className="x-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={STROKES[name]} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
