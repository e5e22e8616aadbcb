import type { TestProject } from 'vitest/node';
import { buildSite, type Site } from './sites.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folders of the sites that tests share. */
    sites: Record<Site, string>;
  }
}

/** Builds the sites that tests share, two at a time; removed at the end. */
export default async function setUp(project: TestProject): Promise<() => void> {
  const [release, several] = await Promise.all([buildSite('release'), buildSite('several')]);
  const folder = await buildSite('folder');
  project.provide('sites', {
    release: release.folder,
    several: several.folder,
    folder: folder.folder,
  });
  return () => [release, several, folder].forEach((site) => site.remove());
}
