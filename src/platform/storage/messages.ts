import type { Messages } from '../ui/index.ts';

export const messages = {
  'zh-CN': {
    'storage.too_large': '文件超过 {limitInMegabytes} MB 的上限，请压缩或拆分后再提交',
    'storage.program_refused': '不接收可执行程序文件，请改为提交文档、图片、音频、视频或压缩包',
    'storage.archive_would_burst': '压缩包解压后体积过大或结构异常，请直接提交其中的文件',
    'storage.file_missing': '文件不存在或已被删除',
    'storage.disk_full': '服务器磁盘空间不足，暂时无法接收文件，请稍后重试或联系管理员',
    'storage.not_writable': '服务器暂时无法保存文件，请稍后重试或联系管理员',
  },
  en: {
    'storage.too_large': 'The file is larger than {limitInMegabytes} MB; make it smaller or send it in parts',
    'storage.program_refused': 'Programs are not accepted; send documents, pictures, sound, video or an archive instead',
    'storage.archive_would_burst': 'The archive unpacks to too much or is malformed; send the files in it one by one',
    'storage.file_missing': 'The file does not exist or has been removed',
    'storage.disk_full': 'The disk of the server is full and files cannot be received; try again later or tell the administrator',
    'storage.not_writable': 'The server cannot save files at present; try again later or tell the administrator',
  },
} as const satisfies Messages;
