import type { Messages } from '../platform/ui/index.ts';

export const messages = {
  'zh-CN': {
    'satisfaction.interview_not_found': '没有这项回访任务：可能已经由他人完成，或者不由您所在的机构回访',
    'satisfaction.period_not_found': '没有“{period}”这个季度，请写成 2026-Q4 这样的形式',
    'satisfaction.period_runs': '{period} 还没有结束（到 {day} 为止）。为了不让任何人从数字的变化中看出某个人的评价，季度结束后才显示',
    'satisfaction.seed_changed': '无法抽取 {period} 的样本：本系统的密钥与季度开始时不同。请用当时的密钥启动后再试',
    'satisfaction.route.interviews': '由本机构回访、尚未完成的任务',
    'satisfaction.route.interview': '一项回访任务：问谁、问什么事',
    'satisfaction.route.record_interview': '记录被抽中的人怎么说（不是评价）',
    'satisfaction.route.periods': '各个季度、抽样规则、种子的散列值，抽取后公布的种子',
    'satisfaction.route.figures': '一个季度各单位的自评与独立回访对照',
    'satisfaction.route.rule': '设置抽样比例、最少人数和再次询问的周数',
  },
  en: {
    'satisfaction.interview_not_found': 'There is no such interview: somebody may have done it already, or it is not for your office',
    'satisfaction.period_not_found': 'There is no quarter "{period}"; write it like 2026-Q4',
    'satisfaction.period_runs': '{period} has not ended yet (it lasts until {day}). So that nobody can read a single rating out of a growing count, its figures are shown afterwards',
    'satisfaction.seed_changed': 'The sample of {period} cannot be drawn: the key of this installation is not the one with which the quarter began. Start it with that key and try again',
    'satisfaction.route.interviews': 'The interviews that this office has still to do',
    'satisfaction.route.interview': 'One interview: whom to ask about what',
    'satisfaction.route.record_interview': 'Record what a drawn person said (it is no rating)',
    'satisfaction.route.periods': 'The quarters, the rule of the sample, the hash of each seed, and the seed once it was used',
    'satisfaction.route.figures': 'The ratings of each unit in one quarter beside the independent sample',
    'satisfaction.route.rule': 'Set the share and the least size of the sample and when people are asked again',
  },
} as const satisfies Messages;
