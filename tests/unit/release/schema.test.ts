import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { runCommand } from '../../run-command.ts';

test('releases of one day have the same order on a machine in any language', async () => {
  const schema = pathToFileURL(resolve('src/release/schema.ts')).href;
  const script = `const { newestFirst } = await import(${JSON.stringify(schema)});
    const [quay, older, aasgaard] = ['quay', 'older', 'aasgaard'].map((id) => {
      return { id, data: { date: id === 'older' ? '2024-05-02' : '2024-05-03' } };
    });
    console.log([quay, older, aasgaard].sort(newestFirst).map(({ id }) => id).join());`;
  // In Danish, “aa” comes after “z”.
  for (const LC_ALL of ['en_US.UTF-8', 'da_DK.UTF-8']) {
    const { said } = await runCommand('.', ['--input-type=module', '-e', script], { LC_ALL });
    expect(said, LC_ALL).toBe('aasgaard,quay,older\n');
  }
});
