/** A list that is typed one entry a line: each line without outer space, no blank ones. */
export function splitLines(text: string | undefined): string[] {
  return (text ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

/** What a person left blank is nothing. */
export function blankToNull(text: string | null | undefined): string | null {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
}
