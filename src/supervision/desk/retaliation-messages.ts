export const retaliationMessages = {
  'zh-CN': {
    'title': '转达打击报复',
    'lead': '信访人向您反映受到打击报复的，请在这里如实转达。它成为一件单独的事项，由被反映单位的上一级受理；被反映单位和它下面的人都看不到，原事项中也不留记录。',
    'units': '被反映的单位',
    'units.help': '不选的，就是现在的承办单位。',
    'facts': '信访人反映的情况',
    'facts.help': '写明时间、人员和做法，按信访人的原话记录。',
    'send': '转达上一级',
    'done': '已经转达。由被反映单位的上一级受理，并书面告知信访人。',
    'back': '回到事项',
  },
  en: {
    'title': 'Pass on retaliation',
    'lead': 'When a petitioner tells you of retaliation, pass it on here as it was told. It becomes a matter of its own with the unit above the one accused; nobody in the unit accused or below it can see it, and the petition itself keeps no trace of it.',
    'units': 'Units accused',
    'units.help': 'Without a choice it is the unit that handles the petition now.',
    'facts': 'What the petitioner says',
    'facts.help': 'When, who and what was done, in the petitioner’s own words.',
    'send': 'Pass it on to the unit above',
    'done': 'It has been passed on. The unit above the one accused takes it up and writes to the petitioner.',
    'back': 'Back to the petition',
  },
} as const;
