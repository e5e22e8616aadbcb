import type { TestProject } from 'vitest/node';
import { buildSite } from './sites.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folders of the sites that tests share. */
    sites: { release: string; several: string };
  }
}

/** Builds the sites that tests share, two at a time; removed at the end. */
export default async function setUp(project: TestProject): Promise<() => void> {
  const [release, several] = await Promise.all([buildSite('release'), buildSite('several')]);
  project.provide('sites', { release: release.folder, several: several.folder });
  return () => {
    release.remove();
    several.remove();
  };
}
