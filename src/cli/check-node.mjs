// Every npm script loads this first. It is plain JavaScript, so that any version of Node can run it.
// The commands are TypeScript, which Node has run directly since 22.18 and 23.6.
if (!process.features.typescript) {
  console.error(
    `This project needs Node 22.18 or newer, but ${process.execPath} is ${process.version}. Run npm ci, which installs Node 24 for the project.`,
  );
  process.exit(1);
}
