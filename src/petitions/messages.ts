import { toMessages } from './domain/label-columns.ts';
import { reportMessages } from './messages-reports.ts';

/** What the server says about petitions; the words of the lifecycle itself are in the domain. */
const groups = [
  toMessages('petitions.next', {
    late: ['“{what}”应当在{day}以前完成，现已超期。您可以发消息询问，也可以向上一级机关、单位反映。', '"{what}" was due on {day} and is late. You may ask by message, or turn to the body above the unit.'],
    duty: ['接下来，单位应当在{day}以前办理：{what}。', 'What the unit owes you next, by {day} at the latest: {what}.'],
    review: ['如果您不服处理意见，可以在{day}以前（含当日）请求复查。', 'If you disagree with the opinion, you may ask for a review until {day} (that day included).'],
    re_review: ['如果您不服复查意见，可以在{day}以前（含当日）请求复核。', 'If you disagree with the review, you may ask for a re-review until {day} (that day included).'],
    intake: ['您的信访事项已收到，等待登记。', 'Your matter has been received and waits to be registered.'],
    none: ['现在没有正在计算的期限。有疑问的，请联系受理单位。', 'No time limit is running now. If you have a question, contact the office.'],
  }),
  toMessages('petitions', {
    stale_version: ['刚才有人处理过这件事项。请刷新页面看看有什么变化，再决定是否继续；您填写的内容不会丢失。', 'Someone else has just acted on this matter. Reload to see what changed and decide again; what you typed is kept.'],
    idempotency_key_reused: ['这个提交编号（Idempotency-Key）已用于另一份内容。请重新打开表单再提交；程序请换一个编号。', 'This Idempotency-Key has come with other content before. Open the form again and send it anew; a program takes a new key.'],
    bad_idempotency_key: ['Idempotency-Key 应为 8 至 200 个可见字符。', 'The Idempotency-Key must be 8 to 200 visible characters.'],
    wrong_number_or_code: ['没有与这个编号和查询码同时相符的信访事项。请对照回执核对这两项。', 'No petition fits this number and this query code together. Compare both with your receipt.'],
    code_mistyped: ['查询码输错了。请逐组核对：都是小写字母，六组，每组四个。', 'The query code is mistyped. Check it group by group: letters only, six groups of four.'],
    upload_unknown: ['附件已过期或不是从这里上传的，请重新上传。', 'The attachment has expired or was not uploaded here; upload it again.'],
    no_file: ['没有收到文件，请选择文件后再上传。', 'No file was received; choose one and upload again.'],
    bad_cursor: ['翻页位置无效，请从头查看列表。', 'The position in the list is not valid; start from the beginning.'],
    bad_action: ['这几项需要更正：{fields}。请更正后再提交。', 'These fields need to be corrected: {fields}. Correct them and send again.'],
    no_such_clock: ['本事项没有“{clock}”这项期限。请从期限列表中选择。', 'This matter has no clock "{clock}". Choose one from the list of its clocks.'],
    attachment_not_found: ['没有找到这个附件。请刷新后重新打开。', 'The attachment was not found. Reload the page and open it again.'],
    receipt_not_found: ['没有找到这件事项的回执。请联系受理单位。', 'No receipt was found for this matter. Contact the office.'],
    no_such_office: ['没有代码为“{code}”的单位，请重新选择。', 'There is no unit with the code "{code}"; choose again.'],
    no_organisation: ['还没有建立单位。请先用管理员链接进入工作台，填写单位名称和代码。', 'No organisation has been set up yet. Open the administrator link and enter its name and code first.'],
    no_office_of_yours: ['您在任何单位都没有可以登记信访事项的岗位。请管理员为您安排岗位。', 'You hold no post that registers petitions. Ask the administrator for one.'],
    name_or_anonymous: ['请填写姓名（名称），或者选择匿名。', 'Give your name, or choose to stay anonymous.'],
    broken_history: ['这件事项的历史记录前后不连贯，没有作任何改动。请联系管理员。', 'The history of this matter does not hold together; nothing was changed. Tell the administrator.'],
    unreadable_event: ['这件事项的历史记录无法读取，没有作任何改动。请联系管理员。', 'The history of this matter cannot be read; nothing was changed. Tell the administrator.'],
  }),
  toMessages('petitions.route', {
    add_attachments: ['把材料（如回执扫描件、现场照片）归入信访事项', 'Put files on a matter: a scanned receipt, a photograph from the spot'],
    register: ['登记收到的信访件', 'Register a received item'],
    act: ['对一件信访事项办理一步', 'Take a step on a petition'],
    add_members: ['给一件信访事项增加联名人', 'Add members to a joint matter'],
    upload: ['上传文件（工作人员）', 'Upload a file (staff)'],
    list: ['可以查看的信访事项', 'The petitions that one may see'],
    get: ['查看一件信访事项', 'Read one petition'],
    events: ['一件信访事项的经过', 'What has happened to a petition'],
    deadlines: ['一件信访事项的各项期限', 'The clocks of a petition'],
    explanation: ['逐日说明期限如何计算', 'Why a date is what it is, day by day'],
    document: ['打开文书', 'Open an official paper'],
    attachment: ['打开附件', 'Open an attachment'],
    case_file_pdf: ['案卷（PDF）：完整版或脱敏版', 'The case file as PDF, complete or redacted'],
    case_file_zip: ['案卷（ZIP）：另含文书、附件和散列值清单', 'The case file as ZIP, with papers, attachments and a manifest of hashes'],
    redacted_file: ['脱敏版案卷，另外隐去列出的文字', 'The redacted case file, with further texts taken out'],
    read_draft: ['读取草稿', 'Read a draft'],
    save_draft: ['保存草稿', 'Save a draft'],
    discard_draft: ['删除草稿', 'Discard a draft'],
    submit: ['提出信访事项', 'Submit a petition'],
    portal_upload: ['上传附件', 'Upload an attachment'],
    track: ['查询办理进展', 'Query the progress'],
    evaluate: ['满意度评价', 'Rate'],
    supplement: ['补充材料', 'Add material'],
    request_review: ['请求复查或复核', 'Ask for a review or re-review'],
    withdraw: ['请求撤回', 'Ask to withdraw'],
    send_message: ['发送消息', 'Send a message'],
    receipt: ['下载回执', 'Fetch the receipt'],
    portal_document: ['下载文书', 'Fetch an official paper'],
  }),
] as const;

const [next, errors, routes] = groups;

export const messages = {
  'zh-CN': { ...next['zh-CN'], ...errors['zh-CN'], ...routes['zh-CN'], ...reportMessages['zh-CN'] },
  en: { ...next.en, ...errors.en, ...routes.en, ...reportMessages.en },
} as const;
