import type { Messages } from '../platform/ui/index.ts';

/** The receipt command. */
export const cliMessages = {
  'zh-CN': {
    'documents.cli.group': '信访回执',
    'documents.cli.about': '核验回执：是否由本单位签发，是否被改动过（不需要网络和数据库）',
    'documents.cli.file': '回执文件（.json）、签名文本（.jws）或 PDF',
    'documents.cli.keys': '公钥文件（JWK 集合）；不给出时用 XINQIAO_DATA 中的密钥',
    'documents.cli.json': '以 JSON 输出',
    'documents.cli.valid': '有效',
    'documents.cli.invalid': '无效',
  },
  en: {
    'documents.cli.group': 'receipts for petitions',
    'documents.cli.about': 'check a receipt: whether this office signed it and whether it was changed (needs neither network nor database)',
    'documents.cli.file': 'receipt file (.json), signed text (.jws) or PDF',
    'documents.cli.keys': 'file of public keys (JWK set); without it, the keys in XINQIAO_DATA',
    'documents.cli.json': 'print JSON',
    'documents.cli.valid': 'VALID',
    'documents.cli.invalid': 'INVALID',
  },
} as const satisfies Messages;
