import { serve } from '../build/server.ts';
import { run } from './run.ts';

await run(async () => {
  const { url } = await serve('dist', Number(process.env['PORT'] || 4321));
  return `The site is at ${url}/ (Ctrl+C stops it)`;
});
