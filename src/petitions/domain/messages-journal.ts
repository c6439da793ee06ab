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
  'petitioner.match': ['查找同一信访人的重复事项', 'Looked for a repeat of the same person'],
  'member.compare': ['核对联名人名单', 'Compared a list with the members'],
  'submission.store': ['收存提交的材料', 'Stored what was submitted'],
});
