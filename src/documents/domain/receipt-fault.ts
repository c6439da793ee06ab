/** Why a receipt or a sealed paper does not verify; each has a sentence in `messages.ts`. */
export type ReceiptFault = 'not_a_receipt' | 'unknown_key' | 'bad_signature' | 'unknown_version' | 'file_altered' | 'no_seal' | 'seal_broken';
