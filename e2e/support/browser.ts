import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import packagedChromium from '@sparticuz/chromium';
import { chromium, type Browser, type Page } from 'playwright-core';
import { expect } from 'vitest';

const INSTALLED = '/usr/bin/chromium';

/** The Chromium of the machine, or the one that comes as an npm package. */
export async function openBrowser(): Promise<Browser> {
  const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  if (existsSync(INSTALLED)) return chromium.launch({ executablePath: INSTALLED, args: quiet, headless: true });
  return chromium.launch({ executablePath: await packagedChromium.executablePath(), args: [...packagedChromium.args, ...quiet], headless: true });
}

/** WCAG 2.2 AA as far as a machine can tell: no serious finding, and the page is no wider than its window. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`), page.url()).toEqual([]);
  const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(overflow, `${page.url()} is wider than its window`).toBeLessThanOrEqual(0);
}
