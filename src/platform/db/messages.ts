import type { Messages } from '../ui/index.ts';

export const messages = {
  'zh-CN': {
    'db.no_embedded_postgres': '本平台（{platform}）没有随附的 PostgreSQL。请安装 PostgreSQL 15 或更新版本，并设置 DATABASE_URL。',
    'db.cannot_create_cluster': '无法在 {directory} 建立数据库：{reason}。请检查目录权限和磁盘空间。',
    'db.directory_not_reachable': '以 root 运行时，数据库须能进入 {directory}，但 {blocked} 不允许他人进入。请把 XINQIAO_DATA 设到例如 /var/lib/xinqiao，或以普通用户运行。',
    'db.cannot_start': '数据库未能启动：{reason}。请检查磁盘空间和数据目录；如有另一个信桥在用同一目录，请先停止它。',
    'db.secrets_missing': '数据库密码文件 {file} 不见了或已损坏。请从备份恢复该文件。',
    'db.cannot_create_app_role': '数据库登录没有建立角色的权限。请由数据库管理员执行：create role xinqiao_app nologin; grant xinqiao_app to <登录名>; 然后重试。',
    'db.migration_edited': '数据库结构文件 {name} 在应用之后被改动。请恢复原文件；结构变化须另加新文件。',
    'db.migration_failed': '数据库结构更新 {name} 失败，已全部撤回，数据没有改变：{reason}。请排除原因后重新启动。',
    'db.unreachable': '数据库暂时连不上，您的操作没有保存。请稍候再试。',
    'db.disk_full': '磁盘已满，您的操作没有保存。请管理员腾出空间后再试。',
    'db.try_again': '与另一项操作冲突，没有保存。请再试一次。',
    'db.too_busy': '现在提交的人太多，您的内容没有保存。请过一分钟再试。',
  },
  en: {
    'db.no_embedded_postgres': 'There is no packaged PostgreSQL for this platform ({platform}). Install PostgreSQL 15 or newer and set DATABASE_URL.',
    'db.cannot_create_cluster': 'Cannot create the database in {directory}: {reason}. Check the rights of the directory and the disk space.',
    'db.directory_not_reachable': 'Run as root, the database must be able to enter {directory}, but {blocked} lets nobody else in. Set XINQIAO_DATA to, for example, /var/lib/xinqiao, or run as an ordinary user.',
    'db.cannot_start': 'The database did not start: {reason}. Check disk space and the data directory; if another Xinqiao uses it, stop that one first.',
    'db.secrets_missing': 'The file with the database passwords, {file}, is missing or damaged. Restore it from a backup.',
    'db.cannot_create_app_role': 'The database login may not create roles. Have a database administrator run: create role xinqiao_app nologin; grant xinqiao_app to <login>; then try again.',
    'db.migration_edited': 'The schema file {name} was changed after it had been applied. Restore it; changes go into new files.',
    'db.migration_failed': 'The schema change {name} failed and was undone, the data is as before: {reason}. Remove the cause and start again.',
    'db.unreachable': 'The database cannot be reached just now and nothing was saved. Try again in a moment.',
    'db.disk_full': 'The disk is full and nothing was saved. Ask the administrator to make room, then try again.',
    'db.try_again': 'This met with another change and was not saved. Try once more.',
    'db.too_busy': 'Too many people are submitting just now and nothing was saved. Try again in a minute.',
  },
} as const satisfies Messages;
