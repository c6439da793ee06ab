import type { ThemeField, ThemeGroup } from './theme-node.ts';

const improvement: ThemeGroup = {
  code: '0801', name: '管理建议', nameEn: 'Suggestions', place: 'COMPANY',
  laws: ['《信访工作条例》第二十九条'],
  leaves: [
    {
      code: '080101', name: '生产经营', nameEn: 'Production', subject: '改进生产经营',
      requests: ['建议在{place}推行错峰用电', '建议开展一线职工小改小革评选', '建议整合各公司的备件仓库'],
      facts: ['{place}峰段电费占成本较大，调整排产每月可以节约约{amount}', '班组有不少小发明没有推广，例如{place}的快换夹具', '三家公司各自采购同样备件，库存重复'],
      reasons: ['可以降低成本，也能调动职工积极性', '同行业已有成熟做法'],
      remedies: ['先在{place}试行错峰用电三个月', '设立小改小革基金，按季度评选', '成立专班整合备件仓库，年内完成第一批'],
      explanations: ['现有设备不具备错峰条件，待改造后实施', '仓库整合需信息系统支持，列入明年计划'],
    },
    {
      code: '080102', name: '服务改进', nameEn: 'Service', subject: '改进服务',
      requests: ['建议公交车增加到站语音报站的方言提示', '建议小区设置快递柜和代收点', '建议信访进展用短信通知本人'],
      facts: ['不少老人听不懂普通话报站，经常坐过站', '快递堆在门口，丢失的情况时有发生', '查询要到窗口，年纪大的人不方便'],
      reasons: ['花费不多，方便群众', '兄弟城市已经这样做'],
      remedies: ['先在三条线路试点方言到站提示', '与快递企业协商，下月起布设快递柜', '开通短信通知，登记时可以选择'],
      explanations: ['报站系统暂不支持方言，先增加车内屏幕提示', '需经业主大会表决同意，已列入议题'],
    },
  ],
};

const praise: ThemeGroup = {
  code: '0802', name: '感谢与其他', nameEn: 'Thanks and other', place: 'STOP',
  laws: ['《信访工作条例》第二十九条'],
  leaves: [
    {
      code: '080201', name: '感谢表扬', nameEn: 'Thanks', subject: '感谢表扬',
      requests: ['表扬{area}驾驶员拾金不昧', '感谢维修人员冒雨抢修', '表扬站务员帮助走失老人'],
      facts: ['{day}把钱包遗失在{area}车上，驾驶员主动联系归还', '{day}夜里水管爆裂，维修人员四十分钟赶到', '老人在{place}迷路，工作人员送其回家'],
      reasons: ['希望给予表扬'],
      remedies: ['已在公司通报表扬'],
      explanations: ['已转达谢意'],
    },
    {
      code: '080299', name: '其他', nameEn: 'Other', subject: '其他事项',
      requests: ['询问集团业务范围', '希望了解招聘信息', '询问办公地址和电话'],
      facts: ['来信没有写明具体事项', '想知道集团今年是否招聘驾驶员', '不清楚到哪个部门咨询'],
      reasons: ['希望给予答复'],
      remedies: ['已告知'],
      explanations: ['已告知'],
    },
  ],
};

export const suggestionThemes: ThemeField = { code: '08', name: '意见建议', nameEn: 'Suggestions', groups: [improvement, praise] };
