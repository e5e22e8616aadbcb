import { defineConfig } from 'vitest/config';
export default defineConfig({ root: '/tmp/w/search', test: { include: ['tests/unit/**/*.test.ts'], testTimeout: 60000 } });
