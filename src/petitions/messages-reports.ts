import { toMessages } from './domain/label-columns.ts';

/** What the server says about sealed reports (检举控告). */
const errors = toMessages('petitions', {
  officer_key_exists: ['您已有密钥。要更换口令，请同时填写原口令；忘记口令的，请选择“忘记口令，另建密钥”。', 'You have a key already. To change its passphrase give the old one as well; if you have forgotten it, choose to make another key.'],
  no_officer_key: ['您还没有开封密钥。请先在“检举控告密钥”页设置口令。', 'You have no key to open reports yet. Set a passphrase on the page "Key to reports" first.'],
  wrong_passphrase: ['开封口令不对。口令区分大小写；忘记口令的，请另建密钥，再请同事授权。', 'The passphrase is wrong. Mind capitals; if you have forgotten it, make another key and ask a colleague to share.'],
  report_not_shared: ['您的密钥打不开这件密封件。请已持有密钥的纪检监察干部为您授权。', 'Your key does not open this report. Ask an officer who holds a key to it to share it with you.'],
  needs_second_officer: ['身份开封须由另一名纪检监察干部决定，申请人不能自己批准。', 'Another discipline officer must decide; whoever asks cannot approve himself.'],
  opening_decided: ['这份申请已有人作出决定。请刷新页面查看。', 'Somebody has decided on this request already. Reload the page to see it.'],
  opening_not_found: ['没有找到这份身份开封申请。请刷新页面。', 'The request to open the identity was not found. Reload the page.'],
  opening_not_yours: ['只有提出申请的干部本人才能开封身份。需要了解的，请自己提出申请。', 'Only the officer who asked may open the identity. If you need it, make a request of your own.'],
  opening_not_approved: ['这份申请还没有获得批准，不能开封身份。', 'This request has not been approved, so the identity stays closed. Wait for the decision, or make another request.'],
  opening_expired: ['批准的时限已过，身份已重新封闭。确有需要的，请重新申请。', 'The approved hours are over and the identity is closed again. If you still need it, make another request.'],
});

const routes = toMessages('petitions.route', {
  officer_key: ['自己的开封密钥', 'One\'s own key to reports'],
  set_officer_key: ['设置或更换开封口令', 'Set or change the passphrase of the key'],
  sealed_view: ['密封件由谁持有密钥、身份开封申请', 'Who holds keys to a sealed report, and requests to open the identity'],
  sealed_open: ['用自己的密钥开封内容', 'Open the content with one\'s own key'],
  sealed_file: ['打开密封的附件', 'Open a sealed file'],
  sealed_share: ['把密封件授权给同事的密钥', 'Share a sealed report with colleagues\' keys'],
  sealed_redacted: ['供核查使用的脱密副本', 'A redacted copy for the inquiry'],
  identity_request: ['申请开封举报人身份', 'Ask to open the identity of the reporter'],
  identity_decide: ['对身份开封申请作出决定', 'Decide on a request to open the identity'],
  identity_open: ['开封举报人身份', 'Open the identity of the reporter'],
  sealed_receipt: ['登记收到的密封信件（只记收件）', 'Enter that a sealed letter came, and nothing of it'],
});

export const reportMessages = {
  'zh-CN': { ...errors['zh-CN'], ...routes['zh-CN'] },
  en: { ...errors.en, ...routes.en },
} as const;

/** On the redacted copy of a report. */
export const redactedCopyMessages = toMessages('copy', {
  title: ['举报内容（脱密副本）', 'What was reported (redacted copy)'],
  subtitle: ['脱密副本，仅供核查使用', 'Redacted copy, for the inquiry alone'],
  number: ['编号', 'Number'],
  madeBy: ['制作人', 'Made by'],
  madeAt: ['制作时间', 'Made at'],
  note: ['举报人的姓名、电话、地址、证件号码等已用■遮盖。核查时不得以任何方式泄露或者推测举报人身份（《信访工作条例》第三十条）。', 'Names, telephone numbers, addresses and identity numbers of the reporter are covered with ■. Nobody may disclose or guess at who reported (Regulation art. 30).'],
  files: ['附件未收入副本。', 'Files are not part of this copy.'],
  requests: ['诉求', 'Requests'],
  facts: ['事实', 'Facts'],
  reasons: ['理由', 'Reasons'],
  added: ['补充于', 'Added at'],
  fileName: ['脱密副本', 'redacted-copy'],
});
