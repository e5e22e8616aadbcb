import { serve } from '../build/server.ts';

const port = Number(process.env['PORT'] ?? 4321);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error('PORT is not a port. Set it to a number from 0 to 65535.');
  process.exit(1);
}
const { url } = await serve('dist', port);
console.log(`The release is at ${url}/ (Ctrl+C stops)`);
