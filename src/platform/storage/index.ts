export { openDiskStorage } from './disk-storage.ts';
export { mayShowInPage, safeFileName } from './media-type.ts';
export { messages as storageMessages } from './messages.ts';
export type { Storage, StoredFile } from './storage.ts';
