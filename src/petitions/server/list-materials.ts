import type { PetitionEvent } from '../domain/index.ts';
import { listAttachments } from './attachment-store.ts';
import type { PetitionDeps } from './petition-deps.ts';

const KINDS: readonly (readonly [mediaType: RegExp, word: string])[] = [
  [/^application\/pdf$/, 'PDF文件'], [/^image\//, '图片'], [/^audio\//, '录音'], [/^video\//, '录像'], [/^text\//, '文本文件'],
  [/word|document|rtf/, '文字文件'], [/sheet|excel|csv/, '表格'], [/zip|compressed|rar/, '压缩文件'],
];

/** The materials that go with a matter that is passed on: by number, kind and size, for a file name may name somebody. */
export async function listMaterials(deps: PetitionDeps, petitionId: string, events: readonly PetitionEvent[]): Promise<readonly string[]> {
  if (!events.some(({ type }) => type === 'petitionRouted' || type === 'petitionAssigned')) return [];
  return (await listAttachments(deps, petitionId)).map(({ mediaType, size }, index) => {
    const kind = KINDS.find(([pattern]) => pattern.test(mediaType))?.[1] ?? '文件';
    return `附件${index + 1}：${kind}，${Math.max(1, Math.round(size / 1024)).toLocaleString('en-US')} KB`;
  });
}
