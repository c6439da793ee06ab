import { resolve } from 'node:path';
import type { Command } from 'commander';
import { isAppError } from '../../platform/kernel/index.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import { checkTemplates, createPdfRenderer, describeTemplateFault, exportTemplates, readSiteTemplates, wordMessages as messages } from '../server/index.ts';

export interface TemplateCommandSurroundings {
  readonly language: Language;
  /** Where the site keeps its own templates and fonts. */
  findDirectories(): { readonly templates: string; readonly fonts: string };
}

interface CheckOptions {
  readonly json?: boolean;
}

/** Adds `templates export` and `templates check` to the program. They need neither database nor keys. */
export function registerTemplateCommands(program: Command, around: TemplateCommandSurroundings): void {
  const say = messages[around.language];
  const group = program.command('templates').description(say['documents.templates.group']);
  group
    .command('export')
    .description(say['documents.templates.export'])
    .argument('<directory>', say['documents.templates.export.directory'])
    .action((directory: string, _options: object, command: Command) => runExport(directory, around, command));
  group
    .command('check')
    .description(say['documents.templates.check'])
    .argument('[directory]', say['documents.templates.check.directory'])
    .option('--json', around.language === 'en' ? 'print JSON' : '以 JSON 输出')
    .action((directory: string | undefined, options: CheckOptions, command: Command) => runCheck(directory, options, { around, command }));
}

function runExport(given: string, { language, findDirectories }: TemplateCommandSurroundings, command: Command): void {
  const directory = resolve(given);
  try {
    const files = exportTemplates(directory, language);
    const done = fillTemplate(messages[language]['documents.templates.exported'], { count: files.length, directory, site: findDirectories().templates }, language);
    command.configureOutput().writeOut?.(`${done}\n`);
  } catch (error) {
    if (!isAppError(error) || error.code !== 'documents.template.not_empty') throw error;
    command.error(fillTemplate(messages[language]['documents.template.not_empty'], error.params, language), { code: error.code, exitCode: 2 });
  }
}

async function runCheck(given: string | undefined, options: CheckOptions, { around, command }: { readonly around: TemplateCommandSurroundings; readonly command: Command }): Promise<void> {
  const { language } = around;
  const say = messages[language];
  const { templates, fonts } = around.findDirectories();
  const site = readSiteTemplates(given === undefined ? templates : resolve(given));
  const renderer = createPdfRenderer({ fontsDirectory: fonts, siteTemplates: site.typst });
  try {
    const checked = await checkTemplates(renderer, site, 'all');
    const lines = checked.flatMap(({ file, isOfSite, faults }) => [
      `${say[faults.length === 0 ? 'documents.templates.good' : 'documents.templates.bad']}  ${file}  (${say[isOfSite ? 'documents.templates.site' : 'documents.templates.own']})`,
      ...faults.map((fault) => `  ${describeTemplateFault(fault, language)}`),
    ]);
    command.configureOutput().writeOut?.(options.json === true ? `${JSON.stringify({ directory: site.directory, templates: checked }, null, 2)}\n` : `${lines.join('\n')}\n`);
    if (checked.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
  } finally {
    await renderer.close();
  }
}
