import type { Brand } from '../../platform/kernel/index.ts';

export type UnitId = Brand<string, 'UnitId'>;
export type StaffId = Brand<string, 'StaffId'>;
export type PostId = Brand<string, 'PostId'>;
export type ThemeId = Brand<string, 'ThemeId'>;
