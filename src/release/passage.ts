/** A piece of the release as it stands on a built page. */
export interface Passage {
  /** Its anchor: `top`, `p11`, `steady-rise`; empty for text that has none. */
  id: string;
  kind: 'headline' | 'heading' | 'passage';
  /** Its words, white space as in the HTML. */
  text: string;
}
