/** Said before somebody makes a matter a report: afterwards it is out of the office's hands. */
export const reportWarnings = {
  'zh-CN': {
    'screen': '定为检举控告，内容立即离开所有工作台',
    'screen.help': '确认后，内容、姓名、附件和已经写下的记录密封到纪检监察干部的密钥。您和信访机构的任何人都不能再看到，也不能收回、改类。请先确认：反映的是违纪违法问题，而不是申诉求决。',
    'seal': '密封后，内容立即离开所有工作台',
    'seal.help': '内容、姓名、附件和已经写下的记录密封到纪检监察干部的密钥，本单位只留收据。信访机构不能收回，此步不能撤销。',
    'gone': '这件事项已经离开您的工作台',
    'gone.help': '它已密封，或者转到了您看不到的地方。',
    'gone.back': '回到我的工作台',
  },
  en: {
    'screen': 'As a report, the content leaves every desk at once',
    'screen.help': 'When you confirm, the content, the names, the files and what has been written about it are sealed to the keys of the discipline officers. Neither you nor anybody at the petition office can see it again, take it back or change its class. Make sure first that it is about a breach of discipline or law and not an appeal.',
    'seal': 'Once sealed, the content leaves every desk at once',
    'seal.help': 'The content, the names, the files and what has been written about it are sealed to the keys of the discipline officers; this office keeps a receipt. The office cannot take it back, and the step cannot be undone.',
    'gone': 'This matter has left your desk',
    'gone.help': 'It has been sealed, or it has gone where you cannot see it.',
    'gone.back': 'Back to my desk',
  },
} as const;
