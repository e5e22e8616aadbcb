import { serve } from '../build/server.ts';
import { run } from './run.ts';

await run(async () => {
  const port = Number(process.env['PORT'] || 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error('PORT is not a port. Set it to a number from 0 to 65535.');
  }
  const { url } = await serve('dist', port);
  return `The site is at ${url}/ (Ctrl+C stops it)`;
});
