// Loaded by every script before anything else, in plain JavaScript, so that any Node can read it.
// The commands are TypeScript that Node runs as it is: by default since 22.18, and since 23.6.
if (!process.features.typescript) {
  console.error(
    `This project needs Node 22.18 or newer, and ${process.execPath} is ${process.version}. Run npm ci, which installs Node 24 for the project.`,
  );
  process.exit(1);
}
