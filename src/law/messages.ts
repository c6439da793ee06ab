import type { Messages } from '../platform/ui/index.ts';

export const messages = {
  'zh-CN': {
    'law.not_known': '法规库中没有《{title}》。请检查名称，或先录入它的文本',
    'law.no_articles': '没有读到条款：请粘贴全文，每条以“第…条”开头、另起一行',
    'law.article_twice': '{article}出现了两次，请检查粘贴的文本',
    'law.article_empty': '{article}没有内容，请检查粘贴的文本',
    'law.repealed_before_it_began': '失效日期不能早于现行文本的施行日期（{from}）',
    'law.route.instruments': '法规库：法规及其各个版本',
    'law.route.articles': '一个版本的条文',
    'law.route.citations': '按名称、条号或文字查找现行条文',
    'law.route.add_version': '录入（或更正）一个版本的文本',
    'law.route.repeal': '登记一部法规失效',
  },
  en: {
    'law.not_known': 'The library does not hold 《{title}》. Check the title, or enter its text first',
    'law.no_articles': 'No article was found: paste the whole text, each article on a line of its own that begins with 第…条',
    'law.article_twice': '{article} stands twice in the text; check what was pasted',
    'law.article_empty': '{article} has no words; check what was pasted',
    'law.repealed_before_it_began': 'The last day cannot lie before the day on which the text came into force ({from})',
    'law.route.instruments': 'The library: instruments and their versions',
    'law.route.articles': 'The articles of one version',
    'law.route.citations': 'Find articles in force by title, number or words',
    'law.route.add_version': 'Enter (or correct) the text of a version',
    'law.route.repeal': 'Record that an instrument is no longer in force',
  },
} as const satisfies Messages;
