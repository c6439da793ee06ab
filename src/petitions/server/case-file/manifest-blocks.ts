import type { CaseFileBlock, Placed } from '../../../documents/domain/index.ts';
import type { CaseFileWords } from './case-file-words.ts';

/** One paper or attachment in the list at the end. */
export interface ManifestLine {
  /** By which its place is found. */
  readonly id: string;
  readonly name: string;
  readonly size: number | null;
  readonly sha256: string | null;
  /** What is said of it when it has no place. */
  readonly otherwise: 'onlyInZip' | 'leftOut';
}

export function manifestBlocks(lines: readonly ManifestLine[], { placings, frontPages }: Placed, { say, code }: CaseFileWords): readonly CaseFileBlock[] {
  const placeOf = ({ id, otherwise }: ManifestLine): string => {
    const placing = placings.get(id);
    if (!placing) return say(otherwise);
    if ('failure' in placing) return code('failure', placing.failure);
    const first = placing.first + frontPages;
    return placing.pages === 1 ? say('onePage', { first }) : say('pages', { first, last: first + placing.pages - 1 });
  };
  const rows = lines.map((line) => [line.name, line.size === null ? '' : String(line.size), line.sha256 ?? '', placeOf(line)]);
  return [rows.length === 0 ? { kind: 'note', text: say('none') } : { kind: 'table', columns: [say('file'), say('size'), say('hash'), say('where')], widths: [5, 2, 6, 3], rows }];
}
