import { toMessages } from './domain/label-columns.ts';

/** What the server says about petitions; the words of the lifecycle itself are in the domain. */
const groups = [
  toMessages('petitions.next', {
    late: ['“{what}”应在{day}前完成，现已超期。您可以发消息询问，也可以向上级单位反映。', '"{what}" was due on {day} and is late. You may ask by message, or turn to the superior unit.'],
    duty: ['下一步：{what}，最迟{day}。', 'Next: {what}, by {day} at the latest.'],
    window: ['如不服处理意见，可在{day}前申请复查；也可以评价。', 'If you disagree with the opinion, you may ask for a review until {day}; you may also rate.'],
    intake: ['信访事项已收到，等待登记。', 'Your matter has been received and waits to be registered.'],
    none: ['目前没有正在计算的期限。', 'No period is running now.'],
  }),
  toMessages('petitions', {
    stale_version: ['刚才有人处理过这件事项。请刷新页面看看有什么变化，再决定是否继续；您填写的内容不会丢失。', 'Someone else has just acted on this matter. Reload to see what changed and decide again; what you typed is kept.'],
    idempotency_key_reused: ['同一个提交编号用于了不同的内容。请重新打开表单再提交。', 'The same submission key came with other content. Open the form again and send it anew.'],
    bad_idempotency_key: ['Idempotency-Key 应为 8 至 200 个可见字符。', 'The Idempotency-Key must be 8 to 200 visible characters.'],
    wrong_number_or_code: ['信访编号和查询码对不上。请核对回执上的两项内容。', 'Number and query code do not belong together. Check both on your receipt.'],
    code_mistyped: ['查询码输错了。请逐组核对：都是小写字母，六组，每组四个。', 'The query code is mistyped. Check it group by group: letters only, six groups of four.'],
    upload_unknown: ['附件已过期或不是从这里上传的，请重新上传。', 'The attachment has expired or was not uploaded here; upload it again.'],
    no_file: ['没有收到文件，请选择文件后再上传。', 'No file was received; choose one and upload again.'],
    bad_cursor: ['翻页位置无效，请从头查看列表。', 'The position in the list is not valid; start from the beginning.'],
    bad_action: ['填写的内容有误：{fields}。请更正后再提交。', 'Something is wrong in: {fields}. Correct it and send again.'],
    no_such_clock: ['本事项没有“{clock}”这项期限。', 'This matter has no clock "{clock}".'],
    attachment_not_found: ['没有这个附件。', 'There is no such attachment.'],
    receipt_not_found: ['没有找到回执。', 'No receipt was found.'],
    no_such_office: ['没有代码为“{code}”的单位，请重新选择。', 'There is no unit with the code "{code}"; choose again.'],
    no_organisation: ['还没有建立单位。请先用管理员链接进入工作台，填写单位名称和代码。', 'No organisation has been set up yet. Open the administrator link and enter its name and code first.'],
    no_office_of_yours: ['您没有可以登记信访事项的岗位。', 'You hold no post that registers petitions.'],
    name_or_anonymous: ['请填写姓名，或选择匿名。', 'Give your name, or choose to stay anonymous.'],
    broken_history: ['事项的历史记录不连贯，请联系管理员。', 'The history of the matter does not follow; tell the administrator.'],
    unreadable_event: ['事项的历史记录无法读取，请联系管理员。', 'The history of the matter cannot be read; tell the administrator.'],
  }),
  toMessages('petitions.route', {
    register: ['登记收到的信访件', 'Register a received item'],
    act: ['办理一步', 'Take a step on a petition'],
    upload: ['上传文件（工作人员）', 'Upload a file (staff)'],
    list: ['信访事项列表', 'List petitions'],
    get: ['查看一件信访事项', 'Read one petition'],
    events: ['经过', 'What has happened'],
    deadlines: ['期限', 'Its clocks'],
    explanation: ['逐日说明期限如何计算', 'Why a date is what it is, day by day'],
    document: ['打开文书', 'Open an official paper'],
    attachment: ['打开附件', 'Open an attachment'],
    read_draft: ['读取草稿', 'Read a draft'],
    save_draft: ['保存草稿', 'Save a draft'],
    discard_draft: ['删除草稿', 'Discard a draft'],
    submit: ['提出信访事项', 'Submit a petition'],
    portal_upload: ['上传附件', 'Upload an attachment'],
    track: ['查询办理进展', 'Query the progress'],
    evaluate: ['满意度评价', 'Rate'],
    supplement: ['补充材料', 'Add material'],
    request_review: ['申请复查或复核', 'Ask for a review or re-review'],
    withdraw: ['申请撤回', 'Withdraw'],
    send_message: ['发送消息', 'Send a message'],
    receipt: ['下载回执', 'Fetch the receipt'],
    portal_document: ['下载文书', 'Fetch an official paper'],
  }),
] as const;

const [next, errors, routes] = groups;

export const messages = {
  'zh-CN': { ...next['zh-CN'], ...errors['zh-CN'], ...routes['zh-CN'] },
  en: { ...next.en, ...errors.en, ...routes.en },
} as const;
