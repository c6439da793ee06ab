import type { Messages } from '../ui/index.ts';

export const messages = {
  'zh-CN': {
    'config.invalid': '配置有 {count} 处错误，程序未启动：\n{faults}',
    'config.bad_value': '· {name}（来自{source}）应为：{expected}',
    'config.unknown_name': '· {name}（来自{source}）不是已知的配置项，请删除或更正',
    'config.unknown_name_near': '· {name}（来自{source}）不是已知的配置项，是否想写 {suggestion}？',
    'config.bad_file': '· {file} 不是有效的 JSON 对象：应形如 {"XINQIAO_PORT": 8080}',
    'config.from_environment': '环境变量',
  },
  en: {
    'config.invalid': '{count} settings are wrong; nothing was started:\n{faults}',
    'config.bad_value': '- {name} (from {source}) must be {expected}',
    'config.unknown_name': '- {name} (from {source}) is no setting; remove or correct it',
    'config.unknown_name_near': '- {name} (from {source}) is no setting; did you mean {suggestion}?',
    'config.bad_file': '- {file} is no JSON object; it should look like {"XINQIAO_PORT": 8080}',
    'config.from_environment': 'the environment',
  },
} as const satisfies Messages;
