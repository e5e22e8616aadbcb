// Everything that a page runs by itself, in one file; what it needs later it loads later.
import './copy-text.ts';
import './reading-place.ts';
import './search/find-passage.ts';
import './share-passage.ts';
import './theme-choice.ts';
import './unknown-anchor.ts';
