import type { Messages } from '../platform/ui/index.ts';

/** The papers between units, and those of a hearing and a settlement. */
export const letterMessages = {
  'zh-CN': {
    'documents.type.LETTER_TRANSFER': '信访事项转送函',
    'documents.type.LETTER_ASSIGN': '信访事项交办函',
    'documents.type.OBJECTION': '信访事项转送（交办）异议函',
    'documents.type.COMPLETION_REPORT': '交办信访事项办结报告',
    'documents.type.LETTER_SUPERVISE': '信访事项督办函',
    'documents.type.SUPERVISE_REPLY': '关于督办意见的回复函',
    'documents.type.FOLLOW_UP': '信访事项回访记录',
    'documents.attitude.AGREES': '同意',
    'documents.attitude.DISAGREES': '不同意',
    'documents.attitude.NOT_CLEAR': '无明确意见',
    'documents.followUp.VISIT': '上门',
    'documents.followUp.PHONE': '电话',
    'documents.followUp.ONLINE': '网络',
    'documents.followUp.LETTER': '书信',
  },
  en: {
    'documents.type.LETTER_TRANSFER': 'Letter of transfer',
    'documents.type.LETTER_ASSIGN': 'Letter of assignment',
    'documents.type.OBJECTION': 'Objection to a transfer or an assignment',
    'documents.type.COMPLETION_REPORT': 'Report on an assigned matter',
    'documents.type.LETTER_SUPERVISE': 'Letter of supervision',
    'documents.type.SUPERVISE_REPLY': 'Reply to a letter of supervision',
    'documents.type.FOLLOW_UP': 'Record of a follow-up',
    'documents.attitude.AGREES': 'agrees',
    'documents.attitude.DISAGREES': 'disagrees',
    'documents.attitude.NOT_CLEAR': 'has not said clearly',
    'documents.followUp.VISIT': 'visit',
    'documents.followUp.PHONE': 'telephone',
    'documents.followUp.ONLINE': 'online',
    'documents.followUp.LETTER': 'letter',
  },
} as const satisfies Messages;
