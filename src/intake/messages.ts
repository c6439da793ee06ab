import type { Messages } from '../platform/ui/index.ts';

export const messages = {
  'zh-CN': {
    'intake.cli.import': '导入已有资料',
    'intake.cli.ledger': '导入信访台账（Excel 或 CSV）；可重复运行，已导入的行不会重复',
    'intake.cli.file': '台账文件（.xlsx 或 .csv）',
    'intake.cli.map': '列对应关系文件，写法见 docs/import-ledger.md',
    'intake.cli.unit': '登记单位代码；不写则为本组织',
    'intake.cli.errors': '错误清单的位置；不写则在台账旁边',
    'intake.cli.dry_run': '只检查，不写入',
    'intake.cli.json': '以 JSON 输出',
    'intake.cli.imported': '共 {rows} 行：导入 {imported}，此前已有 {repeated}，有误 {rejected}。',
    'intake.cli.would_import': '试运行，未写入。共 {rows} 行：可导入 {imported}（其中有答复 {answered}），重复 {repeated}，有误 {rejected}。',
    'intake.cli.error_file': '有误的行及原因见 {path}；改正后再运行一次即可。',
  },
  en: {
    'intake.cli.import': 'bring in what there is already',
    'intake.cli.ledger': 'import a register (Excel or CSV); may be repeated, rows that are in already are left alone',
    'intake.cli.file': 'the register (.xlsx or .csv)',
    'intake.cli.map': 'which column is what; see docs/import-ledger.md',
    'intake.cli.unit': 'code of the registering unit; the organisation itself when not given',
    'intake.cli.errors': 'where the list of errors goes; beside the register when not given',
    'intake.cli.dry_run': 'check only, write nothing',
    'intake.cli.json': 'print JSON',
    'intake.cli.imported': '{rows} rows: {imported} imported, {repeated} there already, {rejected} with errors.',
    'intake.cli.would_import': 'Dry run, nothing written. {rows} rows: {imported} can be imported ({answered} with an answer), {repeated} repeated, {rejected} with errors.',
    'intake.cli.error_file': 'The rows with errors and the reasons are in {path}; correct them and run the import again.',
  },
} as const satisfies Messages;
