export { registerTemplateCommands } from './templates.ts';
export { registerReceiptCommands, runReceiptVerify } from './receipt-verify.ts';
export type { ReceiptCommandSurroundings } from './receipt-verify.ts';
