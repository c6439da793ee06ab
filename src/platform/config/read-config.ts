import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../kernel/index.ts';
import { chooseLanguage, fillTemplate, type Language } from '../ui/index.ts';
import { assembleConfig, type Config } from './config.ts';
import { messages } from './messages.ts';
import { nearestName } from './nearest-name.ts';
import { SETTINGS, type Setting, type SettingName } from './settings.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

interface Given {
  readonly name: string;
  readonly text: string;
  readonly source: string;
}

type Say = (code: keyof (typeof messages)['en'], params?: Record<string, string>) => string;

const FILE = 'xinqiao.config.json';
// Names that belong to the tests' own machinery and not to the program.
const NOT_OURS = /^XINQIAO_TEST_/;

/**
 * Reads the environment and `xinqiao.config.json` of the working directory; the environment wins.
 * Throws one `config.invalid` that lists every fault and what to do about it.
 */
export function readConfig(environment: Environment, workingDirectory: string): Config {
  const language = languageOfTerminal(environment);
  const say: Say = (code, params = {}) => fillTemplate(messages[language][code], params, language);
  const faults: string[] = [];
  const given = [...readFile(workingDirectory, say, faults), ...readEnvironment(environment, say)];
  // Each value comes out of the parser of its own name.
  const values: Record<string, unknown> = {};
  for (const each of given) {
    if (!isSettingName(each.name)) faults.push(describeUnknown(each, say));
    else {
      const setting: Setting = SETTINGS[each.name];
      const parsed = setting.parse.safeParse(each.text);
      if (parsed.success) values[each.name] = parsed.data;
      else faults.push(say('config.bad_value', { name: each.name, source: each.source, expected: setting.expected[language] }));
    }
  }
  if (faults.length > 0) throw new AppError('invalid', 'config.invalid', { count: faults.length, faults: faults.join('\n') });
  const settingsWithoutEffect = Object.keys(values).filter((name) => isSettingName(name) && (SETTINGS[name] as Setting).hasNoEffectYet === true);
  return assembleConfig(values, { workingDirectory, language, settingsWithoutEffect });
}

export function languageOfTerminal(environment: Environment): Language {
  const asked = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'];
  return chooseLanguage(asked) ?? 'zh-CN';
}

function readEnvironment(environment: Environment, say: Say): readonly Given[] {
  const source = say('config.from_environment');
  return Object.entries(environment)
    .filter(([name]) => isSettingName(name) || (name.startsWith('XINQIAO_') && !NOT_OURS.test(name)))
    // An empty variable is how shells and container files say "not set".
    .flatMap(([name, text]) => (text === undefined || text === '' ? [] : [{ name, text, source }]));
}

function readFile(workingDirectory: string, say: Say, faults: string[]): readonly Given[] {
  const path = join(workingDirectory, FILE);
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (content === null || typeof content !== 'object' || Array.isArray(content)) throw new TypeError('not an object');
    return Object.entries(content).map(([name, value]) => ({ name, text: String(value), source: FILE }));
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ENOENT') faults.push(say('config.bad_file', { file: path }));
    return [];
  }
}

function describeUnknown({ name, source }: Given, say: Say): string {
  const suggestion = nearestName(name, Object.keys(SETTINGS));
  return suggestion === undefined ? say('config.unknown_name', { name, source }) : say('config.unknown_name_near', { name, source, suggestion });
}

function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(SETTINGS, name);
}
