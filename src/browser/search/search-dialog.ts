// The dialog as a reader sees it: a field, a report of what was found, and the lists below.
import { make, makeButton, requireElement } from '../elements.ts';
import { fill, words } from '../script-words.ts';
import { addressOf } from './address.ts';
import type { PageAnswer } from './page-search.ts';
import { describeAnswer, describeSubstitutions, joinWords, listResults } from './result-list.ts';

export const host = requireElement(document.body, 'find-passage', HTMLElement);
export const dialog = requireElement(host, 'dialog', HTMLDialogElement);
export const field = requireElement(dialog, 'input', HTMLInputElement);
const part = (selector: string) => requireElement(dialog, selector, HTMLElement);
/** What is said only after a pause, or when Enter is pressed: that nothing answers. */
let unsaid = '';
/** Whether Enter was pressed before the answer came. */
let followWhenAnswered = false;

/** On a slow connection, a second copy of this script may load after “Try again”. Only the first one sets up. */
export const isFirstLoad = part('.report').role === 'status';
if (isFirstLoad) {
  // The report changes with each key. From now on, screen readers read another line.
  part('.report').removeAttribute('role');
  dialog.addEventListener('keydown', handleKey);
}

/** Shows the answer from the page or, if there is no query, what a reader can type. */
export function showAnswer(query: string, answer: PageAnswer | undefined): void {
  dialog.toggleAttribute('data-waiting', false);
  part('.empty').hidden = answer !== undefined;
  report(query, document.querySelector('article') ? answer : undefined);
  const { release, editors } = answer ?? {};
  listResults(part('#results'), release?.results ?? [], query);
  listResults(part('section ol'), editors?.results ?? [], query);
  if (followWhenAnswered) followFirst();
}

/** Says how many passages answer, and which words replaced typed ones, with a button to search only for the typed ones. */
function report(query: string, answer: PageAnswer | undefined): void {
  unsaid = '';
  for (const line of ['.message', '.go-to', '#search-status']) part(line).replaceChildren();
  if (!answer) return;
  const { release, named } = answer;
  const { results, substitutions, exactQuery } = release;
  const substituted = describeSubstitutions(substitutions);
  const found = describeAnswer(query, release);
  if (results.length > 0 || query.at(-1) === '"') part('#search-status').textContent = found;
  else if (!named) unsaid = found;
  if (substituted !== '') {
    const typed = joinWords(substitutions.map((one) => one.typed));
    const only = makeButton(fill(words.only, { words: typed }), () => fillField(exactQuery));
    part('.message').append(make('p', {}, substituted), only);
  }
  if (named) {
    const href = addressOf(location.pathname, query, named.id);
    const goTo = fill(words.goTo, { n: named.number ?? '' });
    part('.go-to').append(make('a', { href }, goTo));
  }
}

/** Puts a query into the field, as if the reader had typed it. */
function fillField(query: string): void {
  field.value = query;
  field.focus();
  field.dispatchEvent(new Event('input'));
}

/** Handles keys: arrows move through field and results, Enter in the field follows the first. */
function handleKey(event: KeyboardEvent): void {
  const stops = [...dialog.querySelectorAll<HTMLElement>('input, .go-to a, ol a')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.isComposing || (!step && !(event.key === 'Enter' && at === 0))) return;
  event.preventDefault();
  if (step) stops[at + step]?.focus();
  else followFirst();
}

/** Follows the first result as soon as the answer comes, or says that there is none. */
function followFirst(): void {
  followWhenAnswered = dialog.hasAttribute('data-waiting');
  if (followWhenAnswered) return;
  const find = (selector: string) => dialog.querySelector<HTMLElement>(selector);
  const first = find('ol a') ?? find('.go-to a');
  if (first) first.click();
  else sayLast();
}

/** Says what is said last: that nothing answers, if that is so. */
export function sayLast(): void {
  if (unsaid === '') return;
  part('#search-status').textContent = unsaid;
  unsaid = '';
  speak();
}

/** Has the report read aloud. */
export function speak(): void {
  const lines = [...dialog.querySelectorAll('.report p:not(:empty)')];
  const notes = dialog.querySelectorAll('section:has(li) h2');
  const texts = [...lines, ...notes].map((line) => line.textContent);
  part('.spoken').textContent = lines[0] ? texts.join(' – ') : '';
}
