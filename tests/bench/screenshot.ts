import { serve } from '../../src/build/server.ts';
import { launchBrowser } from '../browser/launch-browser.ts';

// Takes the README’s picture of the built page: npm run build && npm run screenshot.
const site = await serve('dist', 0);
const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`${site.url}/#p11`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: '.readme/page.png' });
  console.log('The picture is in .readme/page.png.');
} finally {
  await browser.close();
  await site.close();
}
