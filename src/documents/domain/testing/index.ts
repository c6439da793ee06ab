export { aReceipt } from './a-receipt.ts';
export { aLetter } from './a-letter.ts';
