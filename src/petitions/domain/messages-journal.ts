import { toMessages } from './label-columns.ts';

/** What the journal's actions on a matter are called, besides the steps, which have words of their own. */
export const journalMessages = toMessages('journal', {
  'petition.read': ['查阅事项', 'Read the matter'],
  'petition.receive': ['接收', 'Received'],
  'petition.track': ['信访人查询进展', 'Petitioner queried the progress'],
  'petition.exportFile': ['导出案卷', 'Exported the case file'],
  'event.list': ['查阅经过', 'Read the course'],
  'deadline.list': ['查阅期限', 'Read the time limits'],
  'deadline.read': ['查阅期限说明', 'Read the explanation of a time limit'],
  'document.read': ['打开文书', 'Opened a paper'],
  'document.issue': ['出具文书', 'Issued a paper'],
  'attachment.read': ['打开附件', 'Opened an attachment'],
  'attachment.add': ['添加材料', 'Added files'],
  'report.seal': ['密封检举控告', 'Sealed a report'],
  'report.view': ['查看密封情况', 'Saw who holds keys to a sealed report'],
  'report.open': ['开封内容', 'Opened the content of a report'],
  'report.openFile': ['打开密封附件', 'Opened a sealed file'],
  'report.share': ['授权同事密钥', 'Shared a report with colleagues'],
  'report.redact': ['制作脱密副本', 'Made a redacted copy of a report'],
  'report.makeKey': ['建立开封密钥', 'Made a key to reports'],
  'report.changePassphrase': ['更换开封口令', 'Changed the passphrase of a key'],
  'identity.request': ['申请开封身份', 'Asked to open an identity'],
  'identity.approve': ['批准开封身份', 'Approved the opening of an identity'],
  'identity.deny': ['不批准开封身份', 'Declined the opening of an identity'],
  'identity.open': ['开封身份', 'Opened an identity'],
  'submission.store': ['收存提交的材料', 'Stored what was submitted'],
});
