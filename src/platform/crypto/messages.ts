import type { Messages } from '../ui/index.ts';

export const messages = {
  'zh-CN': {
    'crypto.no_key_file': '找不到密钥文件 {path}，而数据库里已有用它加密的内容。请从备份恢复原来的 keys.json 后再启动；程序没有另造新密钥。',
    'crypto.keys_of_other_data': '密钥文件 {path} 不属于这个数据库。请换回与这份数据对应的 keys.json，或检查 XINQIAO_DATA 与 DATABASE_URL 是否配对。',
    'crypto.bad_key_file': '密钥文件 {path} 已损坏。请从备份恢复；不要删除它，否则加密的内容将永远无法读取。',
    'crypto.unknown_key': '没有编号为 {keyId} 的密钥。请恢复与这份数据对应的 keys.json。',
    'crypto.cannot_decrypt': '加密的内容无法解开：密钥不符或内容被改动。请联系管理员。',
  },
  en: {
    'crypto.no_key_file': 'There is no key file {path}, and the database holds what was encrypted with it. Restore the keys.json of this data from a backup and start again; no new keys were made.',
    'crypto.keys_of_other_data': 'The key file {path} does not belong to this database. Put back the keys.json of this data, or check that XINQIAO_DATA and DATABASE_URL belong together.',
    'crypto.bad_key_file': 'The key file {path} is damaged. Restore it from a backup; do not delete it, or what is encrypted can never be read again.',
    'crypto.unknown_key': 'There is no key {keyId}. Restore the keys.json that belongs to this data.',
    'crypto.cannot_decrypt': 'Encrypted content cannot be opened: the key does not fit or the content was changed. Tell the administrator.',
  },
} as const satisfies Messages;
