import type { ThemeField, ThemeGroup } from './theme-node.ts';

const compensation: ThemeGroup = {
  code: '0401', name: '征收补偿', nameEn: 'Compensation', place: 'CLEARANCE',
  laws: ['《国有土地上房屋征收与补偿条例》第十九条', '《国有土地上房屋征收与补偿条例》第二十二条'],
  leaves: [
    {
      code: '040101', name: '补偿标准', nameEn: 'Rates', subject: '征收补偿标准',
      requests: ['按评估价重新核定{area}房屋补偿', '公布{area}分户评估结果', '补偿被漏登的附属用房{amount}'],
      facts: ['{area}同样的房屋，前后两批补偿相差{amount}', '评估机构没有入户测量，面积少算约十平方米', '院内自建的厨房没有登记'],
      reasons: ['补偿不得低于征收决定公告之日类似房地产的市场价格', '同一片区应当执行同一标准'],
      remedies: ['组织复估，差额部分补签协议', '在片区公告栏公布分户评估结果', '补登附属用房并补偿{amount}'],
      explanations: ['两批补偿的基准日不同，标准均经公示', '附属用房没有合法手续，按残值补偿'],
    },
    {
      code: '040102', name: '过渡费', nameEn: 'Interim rent', subject: '临时安置过渡费',
      requests: ['补发{months}个月的临时安置过渡费', '超期过渡的，按双倍发放', '明确过渡费的发放日期'],
      facts: ['{area}搬迁户的过渡费从{month}起没有发放', '过渡期已超过约定的二十四个月，仍按单倍发放', '在外租房每月要{amount}，老人几次搬家'],
      reasons: ['协议约定逾期安置加倍支付', '迟发过渡费使租房户陷入困难'],
      remedies: ['在{days}日内补发到账', '超期部分按协议加倍发放', '建立按季发放公示制度，公布发放日期'],
      explanations: ['该户已选择现房安置，过渡费截至交房之日', '超期部分的加倍款已列入下季度预算'],
    },
  ],
};

const resettlement: ThemeGroup = {
  code: '0402', name: '回迁安置', nameEn: 'Resettlement housing', place: 'CLEARANCE',
  laws: ['《国有土地上房屋征收与补偿条例》第二十一条', '《岚江市征收安置房管理办法》第十四条'],
  leaves: [
    {
      code: '040201', name: '安置房分配', nameEn: 'Allocation', subject: '安置房分配',
      requests: ['公开{area}安置房选房顺序和剩余房源', '按签约顺序安排选房', '照顾行动不便老人选择低楼层'],
      facts: ['{area}选房没有公证，先签约的反而排在后面', '家中老人坐轮椅，分到六楼没有电梯', '有人一户分两套，群众意见很大'],
      reasons: ['选房办法承诺先签先选', '分配应当公开公平'],
      remedies: ['重新公示选房顺序和剩余房源', '按签约顺序安排选房，由公证处现场监督', '协调调换到带电梯楼栋的低层'],
      explanations: ['选房顺序按签约并腾空的时间确定，已经公证', '一户两套系分户安置，符合方案'],
    },
    {
      code: '040202', name: '回迁进度', nameEn: 'Progress', subject: '回迁房建设进度',
      requests: ['公布{area}回迁房的竣工时间', '加快{area}回迁房建设', '组织回迁户代表查看工程质量'],
      facts: ['{area}回迁房约定三年交付，现在主体还没有封顶', '工地{month}以来停停打打', '约{count}户仍在外租房'],
      reasons: ['协议约定了交付日期', '部分老人盼望早日回迁'],
      remedies: ['签订补充协议，确定竣工日期', '调整施工计划，增派施工队伍', '每月组织回迁户代表到工地查看'],
      explanations: ['因地下管线迁改延误，新的交付日期已经公告', '主体已于近日封顶，进入安装阶段'],
    },
  ],
};

export const resettlementThemes: ThemeField = { code: '04', name: '征收安置', nameEn: 'Resettlement', groups: [compensation, resettlement] };
